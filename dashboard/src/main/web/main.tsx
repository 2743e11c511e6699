import { render } from 'preact';
import { startPolling } from './api/reads';
import { App, reflectAddress } from './app';
import { listenToKeys } from './frame/keys';
import { listen } from './state/router';
import './style/page.css';

const place = document.getElementById('page');
if (place) {
  listen();
  listenToKeys();
  reflectAddress();
  startPolling();
  render(<App />, place);
}
