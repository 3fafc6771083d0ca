/*
 * Review by keyboard: Ctrl+Enter accepts from anywhere on the page but where the words of a return
 * are, which T opens and it sends; N goes on to the next that waits.
 */
(function () {
  'use strict';

  const isTyping = (element) => Boolean(element.closest('input:not([type=submit]):not([type=checkbox]), textarea, select, dialog'));

  function openReturn() {
    const part = document.getElementById('back');
    part.open = true;
    part.scrollIntoView({ block: 'center' });
    document.getElementById('decide:comment').focus({ preventScroll: true });
  }

  document.addEventListener('keydown', (event) => {
    const accept = document.getElementById('decide:accept');
    const next = document.querySelector('[data-next]');
    const back = document.querySelector('[data-back]');
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target);
    const giveBack = event.target.closest('#back');
    const act = giveBack ? document.getElementById('decide:return') : accept;
    if (event.key === 'Enter' && event.ctrlKey && !event.repeat && act && !event.target.closest('dialog')) {
      event.preventDefault();
      act.click();
    } else if (isPlain && event.key.toLowerCase() === 'n' && next) {
      event.preventDefault();
      next.click();
    } else if (isPlain && event.key.toLowerCase() === 't' && back) {
      event.preventDefault();
      openReturn();
    }
  }, true);

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-back]')) {
      openReturn();
    }
  });
})();
