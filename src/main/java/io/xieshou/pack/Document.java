package io.xieshou.pack;

import io.xieshou.measure.Measures;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

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

    Node node(Problems problems, Measures measures) {
        return new Node(
                yaml, new Node.Surroundings(file, problems, !pack.issuer().isEmpty(), measures));
    }
}
