// When the session is over, lets the same person sign in without leaving the page; `this` is the dialog.
// $0 the person, $1 the local copy of what is written, $2 the captions of an expired session (JSON),
// $3 words by reason (JSON).
const dialog = this;
const captions = JSON.parse($2);
const words = JSON.parse($3);
const copy = $1;
const form = dialog.querySelector('form');
const password = form.querySelector('[name=password]');
const told = dialog.querySelector('[role=alert]');
const submit = form.querySelector('button');
let place = '';

const at = path => new URL(path, document.baseURI);
const inApplication = () => location.pathname.slice(new URL(document.baseURI).pathname.length);

const refuse = reason => {
  told.textContent = words[reason] ?? words.lost;
  told.hidden = false;
  submit.disabled = false;
  password.value = '';
  password.focus();
};

// The token against forgery belongs to the new session, which begins with this request.
const token = async () => {
  const page = new DOMParser().parseFromString(await (await fetch(at('login'))).text(), 'text/html');
  return page.querySelector('meta[name=_csrf]').content;
};

const goOn = () => {
  copy.localCopy.resume();
  const back = at('start');
  back.search = new URLSearchParams({again: $0, to: inApplication(), at: place});
  location.assign(back);
};

form.addEventListener('submit', async event => {
  event.preventDefault();
  submit.disabled = true;
  try {
    const typed = new FormData(form);
    typed.set('_csrf', await token());
    const answer = new URL((await fetch(form.action, {method: 'POST', body: new URLSearchParams(typed)})).url);
    if (answer.pathname === at('login').pathname) refuse(answer.search.slice(1)); else goOn();
  } catch (unreachable) {
    refuse('lost');
  }
});

const come = event => {
  const field = event.target.closest?.('[data-field]');
  if (field) place = field.getAttribute('data-field');
};
copy.addEventListener('focusin', come);

// The client tells of an expired session by a sign of its own, which would lead away from the page.
new MutationObserver((changes, observer) => {
  if (!dialog.isConnected) {
    observer.disconnect();
    return;
  }
  const sign = document.querySelector('body > .v-system-error');
  if (sign && captions.includes(sign.querySelector('.caption')?.textContent)) {
    sign.remove();
    dialog.showModal();
    password.focus();
  }
}).observe(document.body, {childList: true});
