package io.xieshou.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** All the frame shows around a page, gathered from what the modules contribute; every part may be missing. */
record FrameView(
        List<NavigationEntry> entries,
        Optional<FrameActor> actor,
        Optional<FrameProgramme> programme,
        Optional<FrameInbox> inbox,
        Optional<FrameSearch> search,
        Optional<CsrfField> csrf,
        @Nullable Message message,
        String address) {

    static FrameView current() {
        return Requests.current().map(FrameView::of).orElseGet(FrameView::empty);
    }

    private static FrameView of(HttpServletRequest request) {
        var context = RequestContextUtils.findWebApplicationContext(request);
        return context == null ? empty() : gather(context, address(request));
    }

    /** Where somebody could act but nobody does, as before sign-in, or where another thing must be done first, there is nowhere to go yet. */
    private static FrameView gather(ApplicationContext context, String address) {
        var actors = find(context, FrameActors.class);
        var actor = actors.flatMap(FrameActors::findActor);
        boolean inside =
                actors.isEmpty() || actor.filter(person -> !person.confined()).isPresent();
        return new FrameView(
                inside ? entries(context.getBeanProvider(NavigationEntry.class)) : List.of(),
                actor,
                find(context, FrameProgramme.class),
                find(context, FrameInbox.class).filter(inbox -> inside),
                find(context, FrameSearch.class).filter(search -> inside && search.visible()),
                CsrfField.current(),
                Message.current(),
                address);
    }

    private static FrameView empty() {
        return new FrameView(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null,
                "/");
    }

    private static List<NavigationEntry> entries(ObjectProvider<NavigationEntry> all) {
        return all.stream()
                .filter(NavigationEntry::visible)
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    private static <T> Optional<T> find(ApplicationContext context, Class<T> part) {
        return Optional.ofNullable(context.getBeanProvider(part).getIfUnique());
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return ErrorViews.askedFor(request) + (query == null ? "" : "?" + query);
    }

    /** Whether the person may go elsewhere from this page. */
    boolean isConfined() {
        return actor.filter(FrameActor::confined).isPresent();
    }

    /** What the top bar lacks, for its shape on phones: the search box, or that and who acts. */
    @Nullable
    String topBarStyle() {
        if (search.isPresent()) {
            return null;
        }
        return actor.isEmpty() || isConfined() ? "top-bar-bare" : "top-bar-plain";
    }

    String programmeTitle() {
        return programme.map(FrameProgramme::title).orElseGet(() -> Words.t("page.product"));
    }

    /** As the {@code hx-headers} attribute wants it. */
    @Nullable
    String headers() {
        return csrf.map(CsrfField::asHeaders).orElse(null);
    }

    /** As the {@code lang} attribute wants it. */
    String language() {
        return Words.language().getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** This page in the other language. */
    String otherLanguageUrl() {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("lang", language().equals("en") ? "zh" : "en")
                .build()
                .toUriString();
    }
}
