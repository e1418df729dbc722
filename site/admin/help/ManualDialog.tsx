import { encode } from 'uqr';
import { paths } from '../../../shared/paths.ts';
import { Dialog } from '../Dialog.tsx';
import type { AtDesk } from '../desk-tool.ts';
import { useLang } from '../words.ts';
import { useHelpSay } from './help-texts.ts';

/** The sheet's manual: to open here, or, by its QR code, on a phone beside the computer. */
export function ManualDialog({ desk: { workbook }, onClose }: AtDesk) {
  const [lang, say] = [useLang(), useHelpSay()];
  const { name, label } = workbook.sheet;
  const address = new URL(paths.manual(name, lang), location.origin).href;
  return (
    <Dialog title={say('manualOf', { sheet: label[lang] })} onClose={onClose}>
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {say('manualOpen')}
        </a>
      </p>
      <figure className="manual-qr">
        <QrCode text={address} label={say('manualQr')} />
        <figcaption>
          {say('manualScan')}
          <br />
          {address.replace(/^https?:\/\//, '')}
        </figcaption>
      </figure>
    </Dialog>
  );
}

/** Dark on white in every colour scheme: cameras expect it so. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
