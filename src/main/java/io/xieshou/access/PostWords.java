package io.xieshou.access;

import static io.xieshou.page.Words.t;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says posts and roles in the reader's language. */
@Component
class PostWords {

    private final Territory territory;

    PostWords(Territory territory) {
        this.territory = territory;
    }

    /** 单位联络员. */
    static String role(Role role) {
        return t("access.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** 门头沟区支援办 · 区支援办. */
    String title(Post post) {
        return territory.unitName(post.unitId()) + " · " + role(post.role());
    }

    /** What the post has in view: 门头沟区 → 武川县. */
    String scope(Post post) {
        if (post.role().isAdministrator()) {
            return t("access.scope.administrator");
        }
        var reach = Grants.of(post.role()).get(Function.ENTRY_READ);
        var units = territory.reachName(reach == null ? Reach.OWN : reach, post.unitId());
        return post.placeId() == null ? units : units + " → " + territory.placeName(post.placeId());
    }

    /** 2020-01-01 起, or 2020-01-01 至 2021-06-30. */
    static String validity(Post post) {
        return post.validUntil() == null
                ? t("access.post.since", post.validFrom())
                : t("access.post.during", post.validFrom(), post.validUntil());
    }
}
