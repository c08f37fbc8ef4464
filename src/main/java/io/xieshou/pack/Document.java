package io.xieshou.pack;

import io.xieshou.measure.Measures;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One definition as YAML, before anybody read it. */
record Document(PackHeader pack, Origin file, org.yaml.snakeyaml.nodes.Node yaml) {

    /** The first key, which names the kind; empty where there is none. */
    String kind() {
        return yaml instanceof MappingNode mapping
                        && !mapping.getValue().isEmpty()
                        && mapping.getValue().get(0).getKeyNode() instanceof ScalarNode key
                ? key.getValue()
                : "";
    }

    /** The code behind the first key; empty where there is none. */
    String code() {
        return yaml instanceof MappingNode mapping
                        && !mapping.getValue().isEmpty()
                        && mapping.getValue().get(0).getValueNode() instanceof ScalarNode code
                ? code.getValue()
                : "";
    }

    /** What it says, whatever its layout and comments: equal for equal definitions. */
    String said() {
        return said(yaml);
    }

    private static String said(org.yaml.snakeyaml.nodes.Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .map(line -> said(line.getKeyNode()) + ": " + said(line.getValueNode()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Document::said).collect(Collectors.joining(", ", "[", "]"));
        }
        return "'" + ((ScalarNode) node).getValue().strip() + "'";
    }

    Node node(Problems problems, Measures measures) {
        return new Node(
                yaml, new Node.Surroundings(file, problems, !pack.issuer().isEmpty(), measures));
    }
}
