/// <reference types="astro/client" />

declare namespace App {
  type PageLocals = import('../shared/page-data.ts').PageLocals;
  interface Locals extends PageLocals {}
}
