import { mount } from 'svelte';
import App from './App.svelte';
import { loadMessages } from './i18n/messages.ts';
import { recall } from './state/preferences.ts';
import { readUrl } from './state/url.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const lang = readUrl(location.search).lang ?? (recall('lang') === 'en' ? 'en' : 'ar');
const start = () => mount(App, { target: document.getElementById('app')!, props: { lang } });
// Without words the page still opens: a map with its keys in place of its words is better than none.
loadMessages(lang, 'first').then(start, start);
