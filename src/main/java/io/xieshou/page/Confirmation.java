package io.xieshou.page;

/**
 * Asks before something that cannot be undone; whatever can be undone is done at once with {@link Message#undoneBy} instead.
 *
 * @param sentence what will happen and that it cannot be taken back
 * @param action where the post goes
 * @param verb on the button
 * @param cancelUrl the way back
 */
public record Confirmation(String sentence, String action, String verb, String cancelUrl) {}
