/* Review: Ctrl+Enter accepts from anywhere on the page. */
(function () {
  'use strict';

  document.addEventListener('keydown', (event) => {
    const button = document.getElementById('decide:accept');
    if (event.key === 'Enter' && event.ctrlKey && button && !event.target.closest('form')) {
      event.preventDefault();
      button.click();
    }
  });
})();
