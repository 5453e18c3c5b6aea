// What a room needs of a device: that the screen stays awake, that it can be filled, and a soft sound when time is up.

let lock = null;

/** Keep the screen awake while the page is in view, where the browser allows it. */
export async function stayAwake() {
  if (lock && !lock.released) return;
  try {
    lock = await navigator.wakeLock?.request("screen");
  } catch {
    lock = null;
  }
}

export function maySleep() {
  lock?.release();
  lock = null;
}

/** Fill the screen, or stop filling it; false where the browser refuses. */
export async function fillScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
    return true;
  } catch {
    return false;
  }
}

let sound = null;

/** Sound is off until somebody asks for it; asking lets it be heard once. True where there is sound now. */
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

/** A soft tone, so many times. Silent while sound is off. */
export function chime(times) {
  if (!sound) return;
  for (let n = 0; n < times; n += 1) tone(sound.currentTime + n * 0.9);
}

function tone(at) {
  const oscillator = sound.createOscillator();
  const loudness = sound.createGain();
  oscillator.frequency.value = 523;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.18, at + 0.06);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1.4);
  oscillator.connect(loudness).connect(sound.destination);
  oscillator.start(at);
  oscillator.stop(at + 1.5);
}
