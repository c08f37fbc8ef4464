package io.xieshou.pack;

import io.xieshou.expression.Nearest;
import io.xieshou.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a pack says otherwise than the program, {@code vocabulary} in pack.yaml.
 *
 * @param sentences whole sentences of the program, by key
 * @param replacements words that are said otherwise wherever they occur, in order
 */
public record PackWords(Map<String, Label> sentences, List<Replacement> replacements) {

    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    public PackWords {
        sentences = Map.copyOf(sentences);
        replacements = List.copyOf(replacements);
    }

    /**
     * A word and what is said instead.
     *
     * @param word in Chinese, and in English; where a pack gives no English, only the Chinese is replaced
     */
    public record Replacement(Label word, Label becomes) {

        String in(Locale language, String text) {
            return language.getLanguage().equals("en")
                    ? text.replace(word.en(), becomes.en())
                    : text.replace(word.zh(), becomes.zh());
        }
    }

    boolean isEmpty() {
        return sentences.isEmpty() && replacements.isEmpty();
    }

    static PackWords parse(Node header) {
        var sentences = new LinkedHashMap<String, Label>();
        var replacements = new ArrayList<Replacement>();
        for (var node : header.children("vocabulary")) {
            if (node.has("key") == node.has("word")) {
                node.problem(node.origin(), "pack.broken.vocabulary");
            }
            if (node.has("key")) {
                var key = node.text("key");
                sentences.put(key, sentence(node, key));
            } else {
                replacements.add(new Replacement(node.label("word"), node.label("becomes")));
            }
            node.refuseUnknownKeys();
        }
        return new PackWords(sentences, replacements);
    }

    private static Label sentence(Node node, String key) {
        var says = node.label("says");
        if (!Words.has(key)) {
            node.problem(node.origin("key"), "pack.broken.sentence", key, Nearest.offer(key, Words.keys()));
            return says;
        }
        refuseOtherPlaces(node, says.zh(), Words.builtIn(Locale.SIMPLIFIED_CHINESE, key));
        refuseOtherPlaces(node, says.en(), Words.builtIn(Locale.ENGLISH, key));
        return says;
    }

    /** A sentence that leaves out the number it should tell, or asks for one that does not come, would be wrong on the page. */
    private static void refuseOtherPlaces(Node node, String says, String builtIn) {
        if (!places(says).equals(places(builtIn))) {
            node.problem(node.origin("says"), "pack.broken.places", says, builtIn);
        }
    }

    private static TreeSet<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
