// A new page: its language ($0), and the focus on its heading, unless it was opened at a place within it (the parameter
// $1) that takes the focus itself.
document.documentElement.lang = $0;
const atAPlace = new URLSearchParams(location.search).has($1);
const settled = () => atAPlace && document.activeElement?.closest('main');
setTimeout(() => {
  const heading = document.querySelector('main h1');
  if (heading && !settled()) {
    heading.focus({preventScroll: true});
    window.scrollTo(0, 0);
  }
}, atAPlace ? 500 : 0);
