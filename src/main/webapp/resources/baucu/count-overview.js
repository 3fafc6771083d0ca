/* The overview: a choice is a form sent at once. */
(function () {
  'use strict';

  document.addEventListener('change', (event) => {
    if (event.target.dataset.submit) {
      event.target.form.submit();
    }
  });
})();
