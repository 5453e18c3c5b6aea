// What a room needs of a device: that the screen stays awake, that it can be filled, and a soft sound when time is up.

/** @type {WakeLockSentinel | null} */
let lock = null;
/** @type {AudioContext | null} */
let sound = null;

/** Keep the screen awake while the page is in view, where the browser allows it. */
export async function stayAwake() {
  if (lock && !lock.released) return;
  try {
    lock = await navigator.wakeLock?.request("screen");
  } catch {
    lock = null;
  }
}

/** Let the screen go dark again. */
export function maySleep() {
  lock?.release();
  lock = null;
}

/**
 * Fill the screen, or stop filling it; false where the browser refuses.
 * @returns {Promise<boolean>}
 */
export async function fillScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
    return true;
  } catch {
    return false;
  }
}

/**
 * Sound is off until someone asks for it; asking lets it be heard once. True where there is sound now.
 * @param {boolean} on
 * @returns {Promise<boolean>}
 */
export async function switchSound(on) {
  if (!on) {
    await sound?.close();
    sound = null;
    return false;
  }
  try {
    sound = new AudioContext();
    await sound.resume();
    chime(1);
    return true;
  } catch {
    sound = null;
    return false;
  }
}

/**
 * A soft tone, so many times. Silent while sound is off.
 * @param {number} times
 */
export function chime(times) {
  if (!sound) return;
  for (let n = 0; n < times; n += 1) tone(sound, sound.currentTime + n * 0.9);
}

/**
 * @param {AudioContext} context
 * @param {number} at
 */
function tone(context, at) {
  const oscillator = context.createOscillator();
  const loudness = context.createGain();
  oscillator.frequency.value = 523;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.18, at + 0.06);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1.4);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + 1.5);
}
