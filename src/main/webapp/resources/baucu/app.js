/*
 * What every page does by itself: theme button, menus and drawer, keys, one submission per press.
 * No page needs inline handlers: elements say what they are by data attributes.
 */
(function () {
  'use strict';

  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const isField = (target) =>
    target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

  /* an address behind the sign-in carries the election this page shows, whatever others show */
  const ELECTION = document.documentElement.dataset.election;

  window.baucu.address = (path) => {
    const url = new URL(path, window.location.href);
    if (ELECTION && !url.searchParams.has('election')) {
      url.searchParams.set('election', ELECTION);
    }
    return url.href;
  };

  /* a random UUID, also where the browser gives none: without TLS */
  window.baucu.uuid = () => {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };

  /* a share as it is printed everywhere: half up, with words beside a 50,00 or 100,00 that is not
     exactly that; the rule is law's Percentages */
  window.baucu.percent = (part, whole) => {
    if (!whole || part === null || !Number.isFinite(part)) {
      return '–';
    }
    const hundredths = Math.floor((part * 20000 + whole) / (2 * whole));
    const words = document.documentElement.dataset;
    const off = hundredths === 5000 || hundredths === 10000 ? part * 10000 - hundredths * whole : 0;
    const beside = off === 0 ? '' : ` (${off < 0 ? words.belowRound : words.aboveRound})`;
    const units = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
    return units + ',' + String(hundredths % 100).padStart(2, '0') + '\u00a0%' + beside;
  };

  /* theme: the button shows and says what is chosen */
  function showTheme() {
    const chosen = window.baucu.theme.choice();
    all('[data-theme-button]').forEach((button) => {
      button.setAttribute('aria-label', button.dataset[chosen]);
      button.setAttribute('title', button.dataset[chosen]);
      all('[data-choice]', button).forEach((icon) => {
        icon.toggleAttribute('hidden', icon.dataset.choice !== chosen);
      });
    });
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-theme-button]')) {
      window.baucu.theme.next();
      showTheme();
    }
  });

  /* drawer: the navigation on a phone */
  const opener = document.querySelector('[data-drawer-button]');
  const shell = document.querySelector('.app');

  function setDrawer(open) {
    shell.classList.toggle('nav-open', open);
    opener.setAttribute('aria-expanded', String(open));
    if (open) {
      document.querySelector('#nav a').focus();
    } else {
      opener.focus();
    }
  }

  if (opener) {
    opener.addEventListener('click', () => setDrawer(!shell.classList.contains('nav-open')));
    document.querySelector('.nav-scrim').addEventListener('click', () => setDrawer(false));
  }

  /* menus: a details element that closes when one looks elsewhere */
  function closeMenus(except) {
    all('details.menu[open]').forEach((menu) => {
      if (menu !== except) {
        menu.open = false;
      }
    });
  }

  document.addEventListener('click', (event) => closeMenus(event.target.closest('details.menu')));

  /* a post without a form on the page: PrimeFaces takes the first form it finds for its own */
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-post]');
    if (button) {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = button.dataset.post;
      document.body.append(form);
      form.submit();
    }
  });

  /* keys: / to search, F1 for help, Esc to close, Enter and Ctrl+Enter for the one thing to do */
  function onEscape() {
    const menu = document.querySelector('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (shell && shell.classList.contains('nav-open')) {
      setDrawer(false);
    }
  }

  function press(button, event) {
    if (button) {
      event.preventDefault();
      button.click();
    }
  }

  /* F1 is about this page, and about the finding one is in */
  function help(event) {
    const link = document.querySelector('[data-help]');
    const finding = document.activeElement && document.activeElement.closest('[data-code]');
    if (link && finding) {
      event.preventDefault();
      window.location.assign(link.href + '&search=' + encodeURIComponent(finding.dataset.code));
    } else {
      press(link, event);
    }
  }

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      onEscape();
    } else if (event.key === 'F1') {
      help(event);
    } else if (event.key === '/' && !isField(event.target)) {
      const search = document.querySelector('[data-search]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === 'Enter' && event.ctrlKey && !event.repeat) {
      const form = event.target.closest('form');
      press(form && form.querySelector('[data-primary], .btn-primary'), event);
    } else if (event.key === 'Enter' && event.target === document.body) {
      press(document.querySelector('[data-desk-primary]'), event);
    } else if (/^[2-9]$/.test(event.key) && event.target === document.body) {
      press(document.querySelector(`[data-desk-key="${event.key}"]`), event);
    }
  });

  /*
   * Enter in a field is the next field, after the last one the button; nothing is sent by it but a
   * search and the sign-in. Last of all, so that a page's own keys come first.
   */
  const FIELDS = 'input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea';
  const GOES = '[data-primary], .btn-primary, [type=submit], .btn-danger';
  const submits = (input) => input.type === 'search' || ['submit', 'button', 'file'].includes(input.type)
    || Boolean(input.closest('form[method=get], form[role=search], form[data-enter=submit]'));
  const isOpen = (element) => !element.disabled && !element.readOnly && element.offsetParent !== null;

  window.addEventListener('keydown', (event) => {
    const input = event.target;
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing
        || event.defaultPrevented || !(input instanceof HTMLInputElement) || submits(input)) {
      return;
    }
    event.preventDefault();
    const scope = input.closest('dialog, form, main');
    const fields = all(FIELDS, scope).filter((field) => field === input || isOpen(field));
    const next = fields[fields.indexOf(input) + (event.shiftKey ? -1 : 1)]
      || (event.shiftKey ? null : all(GOES, scope).find(isOpen));
    if (next) {
      next.focus();
    }
  });

  /* one submission per press; the server holds to it too */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    // Decided after the page's own handlers: what they stop was not sent.
    window.setTimeout(() => {
      if (!event.defaultPrevented && !form.target) {
        form.dataset.sent = 'true';
        if (event.submitter) {
          event.submitter.setAttribute('aria-busy', 'true');
        }
      }
    });
  });

  window.addEventListener('pageshow', () => {
    all('form[data-sent]').forEach((form) => delete form.dataset.sent);
    all('[aria-busy="true"]').forEach((button) => button.removeAttribute('aria-busy'));
  });

  /* password fields show what was typed when asked */
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-reveal]');
    if (button) {
      const field = document.getElementById(button.dataset.reveal);
      const shown = field.type === 'password';
      field.type = shown ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(shown));
      field.focus();
    }
  });

  /* a text to take along; without TLS browsers keep the clipboard to the older way */
  function copy(text) {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    return Promise.resolve();
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy]');
    if (button) {
      copy(button.dataset.copy).then(() => {
        button.focus();
        button.querySelector('[data-copied]').hidden = false;
      });
    }
  });

  showTheme();
})();
