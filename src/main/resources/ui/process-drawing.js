// Shows the drawing in the frame `this` larger, smaller, whole or in its real size. $0 holds the buttons, $1 tells the size
// in the words $2, in which # stands for the percentage.
const frame = this;
const svg = frame.querySelector('svg');
if (!svg || frame.sized) return;
frame.sized = true;
const STEP = 1.25;
const LEAST = 0.2;
const MOST = 3;
const real = svg.viewBox.baseVal.width;
const room = () => {
  const style = getComputedStyle(frame);
  return frame.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
};
let scale = 1;

// What was in the middle stays there.
const size = wanted => {
  const middle = (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth;
  const centre = (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight;
  scale = Math.min(MOST, Math.max(LEAST, wanted));
  svg.style.width = real * scale + 'px';
  frame.scrollLeft = middle * frame.scrollWidth - frame.clientWidth / 2;
  frame.scrollTop = centre * frame.scrollHeight - frame.clientHeight / 2;
  $1.textContent = $2.replace('#', Math.round(scale * 100));
};
const acts = {
  smaller: () => size(scale / STEP),
  larger: () => size(scale * STEP),
  whole: () => size(room() / real),
  real: () => size(1),
};
const keys = {'+': 'larger', '=': 'larger', '-': 'smaller', '0': 'whole', '1': 'real'};

$0.addEventListener('click', event => acts[event.target.closest('[data-act]')?.dataset.act]?.());
frame.addEventListener('keydown', event => {
  const act = keys[event.key];
  if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  acts[act]();
});

size(1);
const here = svg.querySelector('.pp-failed, .pp-token');
if (here) {
  const step = here.getBoundingClientRect();
  const place = frame.getBoundingClientRect();
  frame.scrollLeft += step.left + step.width / 2 - place.left - place.width / 2;
  frame.scrollTop += step.top + step.height / 2 - place.top - place.height / 2;
}
