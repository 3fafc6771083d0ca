/* Noting a call: the row says whom it was to. */
(function () {
  'use strict';

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-call]');
    if (button) {
      document.getElementById('note:called').value = button.dataset.call;
      document.querySelector('[data-call-name]').textContent = button.dataset.name;
      window.PF('call').show();
    }
  });
})();
