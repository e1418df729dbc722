import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { rememberedLang, rememberLang } from './words.ts';

const place = document.getElementById('admin');
if (place === null) throw new Error('The page has no place for the admin.');
rememberLang(rememberedLang());
createRoot(place).render(<App />);
