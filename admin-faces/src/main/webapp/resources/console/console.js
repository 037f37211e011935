// The few things of the console that need a script of its own: the menu on small screens.
(function () {
  'use strict';
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
