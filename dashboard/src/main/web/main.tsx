import { effect } from '@preact/signals';
import { render } from 'preact';
import { startPolling } from './api/reads';
import { App, reflectAddress } from './app';
import { listenToKeys } from './frame/keys';
import { language, listen } from './state/router';
import { loadTexts } from './text';
import './style/page.css';

const place = document.getElementById('page');
if (place) {
  listen();
  listenToKeys();
  reflectAddress();
  startPolling();
  // the first paint waits for its language; a later change shows when its texts are there
  void loadTexts(language.peek()).then(() => render(<App />, place));
  effect(() => void loadTexts(language.value));
}
