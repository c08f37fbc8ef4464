// Behaviour every page shares. Each part improves markup that already works without it.
import "./menus.js";
