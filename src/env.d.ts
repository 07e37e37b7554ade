declare namespace App {
  interface Locals {
    t: import('./strings.ts').Translate;
  }
}
