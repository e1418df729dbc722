/// <reference types="astro/client" />

declare namespace App {
  type PageLocals = import('../shared/published.ts').PageLocals;
  interface Locals extends PageLocals {}
}
