/*
 * The draft of a form on its way to the server: all fields that wait in one request. What cannot be
 * read as a figure waits in its field as it was typed, and is not sent.
 */
(function () {
  'use strict';

  /*
   * @param page with address, sign(kind, text), say(word, ...values), phonedBy(), asksPhone(),
   *   saved(fields, answer), failed(fields, sentence), problem(sentence, reload), missesPhone(),
   *   restored(values, left)
   * @param state as the page was opened with it
   */
  function Draft(page, state) {
    this.page = page;
    this.version = state.draftVersion;
    this.ballot = state.ballot;
    this.candidates = state.candidates;
    this.values = Object.assign({}, state.values);
    this.stopped = false;
    this.outbox = new window.baucu.Outbox({
      box: ['count', state.level, state.unit, state.area, state.round, state.figuresVersion].join('/'),
      seal: new window.baucu.Seal(state.seal),
      batches: true,
      next: (due) => this.next(due, state),
      heard: (kind, fields, answer, status) => this.heard(kind, fields, answer, status),
      restored: (values, left) => page.restored(values, left),
    });
    this.remember();
  }

  /* what the figures that wait were typed off */
  Draft.prototype.remember = function () {
    this.outbox.more = {
      version: this.version, phonedBy: this.page.phonedBy(), ballot: this.ballot, candidates: this.candidates,
    };
  };

  Draft.prototype.next = function (due, { level, unit, area, round }) {
    return !this.blocks() && due.length && {
      names: due,
      address: this.page.address,
      body: {
        level, unit, area, round,
        version: this.version,
        ballot: this.ballot,
        values: Object.fromEntries(due.map((field) => [field, this.outbox.get(field)])),
        phonedBy: this.page.phonedBy() || null,
      },
    };
  };

  /* What the field holds as far as this page knows: what waits, else what the server has. */
  Draft.prototype.valueOf = function (field) {
    const waits = this.outbox.get(field);
    const value = waits === undefined ? this.values[field] : waits;
    return value === null || value === undefined ? '' : String(value);
  };

  /* Keeps a field as it stands; digits are sent, what is no figure stays. */
  Draft.prototype.put = function (field, text, due) {
    this.remember();
    if (text === this.valueOf(field)) {
      const item = this.outbox.items.get(field);
      return item && due && !item.due ? this.outbox.put(field, text, true) : Promise.resolve();
    }
    return this.outbox.put(field, text, due);
  };

  /*
   * Votes of what was left here that were typed off another list are nobody's now: they are let go,
   * and told with the names they were typed for. What is left is as good as it was.
   */
  Draft.prototype.foreignVotes = function (values, left) {
    const ofList = ([field]) => left.ballot !== this.ballot && field.startsWith('votes');
    return Array.from(values).filter(ofList).map(([field, text]) => {
      this.outbox.drop(field);
      values.delete(field);
      const at = Number(field.replace(/[^0-9]/g, ''));
      return ((left.candidates || [])[at - 1] || at) + ': ' + text;
    });
  };

  Draft.prototype.undo = function (field) {
    this.outbox.drop(field);
    return this.values[field];
  };

  /* Whether something has to be put right before anything can go. */
  Draft.prototype.blocks = function () {
    return this.stopped || (this.asked && this.page.asksPhone());
  };

  Draft.prototype.send = async function (now) {
    if (this.blocks()) {
      await this.outbox.keep();
      this.told();
      return false;
    }
    return this.outbox.flush(now);
  };

  Draft.prototype.told = function () {
    const count = this.outbox.items.size;
    if (count) {
      this.page.sign('warn', this.page.say(this.outbox.isKept ? 'keptOnly' : 'notKept', count));
    }
  };

  Draft.prototype.heard = function (kind, fields, answer, status) {
    if (kind === 'done') {
      this.version = answer.draftVersion;
      // What waits still follows upon this version, not upon the one before.
      this.remember();
      this.outbox.keep();
      fields.forEach((field) => { this.values[field] = answer.values[field]; });
      this.page.saved(fields, answer);
    } else if (kind === 'refused') {
      this.refused(fields, answer, status);
    } else if (kind !== 'sending') {
      this.page.sign('warn', this.outbox.sentence(this.outbox.items.size));
    }
  };

  Draft.prototype.refused = function (fields, answer, status) {
    if (status === 400) {
      this.page.failed(fields, answer.sentence);
      return;
    }
    // The figures are good; something else has to be put right before they can go.
    fields.forEach((field) => this.outbox.items.has(field)
      && this.outbox.put(field, this.outbox.get(field), true));
    this.asked = answer.key === 'count.phonedBy';
    this.stopped = !this.asked;
    this.told();
    this.page.problem(answer.sentence, status === 409);
    if (this.asked) {
      this.page.missesPhone();
    }
  };

  /* Everything typed must be on the server before an entry can be complete. */
  Draft.prototype.settle = async function () {
    await this.send(true);
    return this.outbox.items.size === 0;
  };

  window.baucu.Draft = Draft;
})();
