package io.xieshou.ledger;

import io.xieshou.pack.Label;

/**
 * A kind of proof that a ledger's entries should carry. Never blocks saving: proof may come later, and asking for it must name its rule.
 *
 * @param kind code of the kind, {@code minutes}, {@code agreement}
 * @param rule the rule that asks for it, with document and item
 */
public record EvidenceWanted(String kind, Label label, String rule) {}
