package io.xieshou.form;

import io.xieshou.pack.Label;
import java.util.List;

/**
 * What is printed around a form's lines.
 *
 * @param head lines above the title
 * @param foot what is filled in below: 填报单位, 报送时间
 */
public record Print(boolean landscape, List<Label> head, List<Label> foot) {

    public Print {
        head = List.copyOf(head);
        foot = List.copyOf(foot);
    }
}
