/*
 * Light, dark, or as the system says: remembered in this browser and put on before the first paint,
 * so this file is loaded in the head and waited for. Pages redraw their charts on "baucu:theme".
 */
(function () {
  'use strict';

  const KEY = 'baucu.theme';
  const CHOICES = ['auto', 'light', 'dark'];
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)');

  function choice() {
    try {
      const kept = window.localStorage.getItem(KEY);
      return CHOICES.includes(kept) ? kept : 'auto';
    } catch (refused) {
      return root.dataset.themeChoice || 'auto';
    }
  }

  function apply(chosen) {
    const dark = chosen === 'dark' || (chosen === 'auto' && system.matches);
    root.dataset.themeChoice = chosen;
    root.dataset.theme = root.dataset.themeFixed || (dark ? 'dark' : 'light');
    document.dispatchEvent(new CustomEvent('baucu:theme', { detail: root.dataset.theme }));
  }

  function next() {
    const chosen = CHOICES[(CHOICES.indexOf(choice()) + 1) % CHOICES.length];
    try {
      window.localStorage.setItem(KEY, chosen);
    } catch (refused) {
      // A browser that keeps nothing still shows the choice until the page is left.
    }
    apply(chosen);
    return chosen;
  }

  apply(choice());
  system.addEventListener('change', () => apply(choice()));
  window.addEventListener('storage', (event) => event.key === KEY && apply(choice()));
  window.baucu = { theme: { choice, next } };
})();
