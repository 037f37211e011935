// Our content security policy takes no style attributes from a page's text. The server sends them as data-style, and this
// gives them to the elements, before a script of the page looks at them.
(function () {
  'use strict';
  function dress(element) {
    element.style.cssText = element.dataset.style;
    element.removeAttribute('data-style');
  }
  function dressAll(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) {
      return;
    }
    if (node.hasAttribute('data-style')) {
      dress(node);
    }
    node.querySelectorAll('[data-style]').forEach(dress);
  }
  dressAll(document.documentElement);
  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      change.addedNodes.forEach(dressAll);
    });
  }).observe(document.documentElement, { childList: true, subtree: true });

  // what jQuery and PrimeFaces write themselves takes the same way
  if (window.jQuery) {
    jQuery.htmlPrefilter = function (html) {
      return html.replace(/(<[a-z][^<>]*?\s)style(\s*=)/gi, '$1data-style$2');
    };
    jQuery.attrHooks.style = {
      set: function (element, value) {
        element.style.cssText = value;
        return value;
      },
    };
  }
})();
