// The few things of the console that need a script of its own: the menu on small screens; the button of PrimeFaces that chooses
// files: a span around an input that is hidden from keyboards (here the input is the button, also when drawn anew); and buttons
// that ask whether something is meant, which come disabled, for they would not ask before the scripts have run.
(function () {
  'use strict';
  function openInputs() {
    document.querySelectorAll('.ui-fileupload-choose[tabindex]').forEach(function (choose) {
      var input = choose.querySelector('input');
      input.setAttribute('aria-label', choose.textContent.trim());
      input.removeAttribute('aria-hidden');
      input.removeAttribute('tabindex');
      // the span would take the key for a second press and open nothing
      input.addEventListener('keydown', function (event) {
        event.stopPropagation();
      });
      choose.removeAttribute('aria-labelledby');
      choose.removeAttribute('tabindex');
    });
  }
  function letAsk() {
    if (!window.PrimeFaces || !PrimeFaces.confirmDialog) {
      return;
    }
    document.querySelectorAll('[data-pfconfirmcommand]:disabled:not(.ui-state-disabled)').forEach(function (button) {
      button.disabled = false;
    });
  }
  function drawn() {
    openInputs();
    letAsk();
  }
  drawn();
  new MutationObserver(drawn).observe(document.body, { childList: true, subtree: true });
  var button = document.querySelector('[data-menu]');
  if (!button) {
    return;
  }
  var menu = document.getElementById(button.dataset.menu);
  function show(open) {
    menu.classList.toggle('side-open', open);
    button.setAttribute('aria-expanded', String(open));
  }
  button.addEventListener('click', function () {
    show(!menu.classList.contains('side-open'));
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && menu.classList.contains('side-open')) {
      show(false);
      button.focus();
    }
  });
})();
