/* Review: Ctrl+Enter accepts from anywhere on the page; returning opens where its words are. */
(function () {
  'use strict';

  document.addEventListener('keydown', (event) => {
    const button = document.getElementById('decide:accept');
    if (event.key === 'Enter' && event.ctrlKey && !event.repeat && button && !event.target.closest('form')) {
      event.preventDefault();
      button.click();
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-back]')) {
      const part = document.getElementById('back');
      part.open = true;
      part.scrollIntoView({ block: 'center' });
      document.getElementById('decide:comment').focus({ preventScroll: true });
    }
  });
})();
