// The marks of the six ways, which every page carries in a template so that each shape is drawn once (parts/marks.html).

/** A function from the number of a way to its mark, a new element each time. */
export function marksOfWays() {
  const { children } = document.querySelector("template[data-marks]").content;
  return (number) => children[number - 1].cloneNode(true);
}
