package io.xieshou.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.gallery.Gallery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void aPageIsUtf8NeverStoredAndVariesByHtmx() {
        var reply = get("/gallery/missing");
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(reply.headers().firstValue("Content-Length")).isPresent();
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(String.join(",", reply.headers().allValues("Vary"))).containsIgnoringCase("HX-Request");
    }

    @Test
    void theTemplateIsNamedAfterTheRecordAndItsModule() {
        assertThat(PageView.template(ErrorPage.class)).isEqualTo("page/ErrorPage.jte");
    }

    @Test
    void everyReplyForbidsInlineScriptAndStyle() {
        var policy = get("/gallery/plain").headers().firstValue("Content-Security-Policy");
        assertThat(policy).hasValueSatisfying(value -> assertThat(value)
                .contains("script-src 'self';", "style-src 'self';", "base-uri 'none'")
                .doesNotContain("unsafe"));
    }

    @Test
    void aPageHasNoInlineScriptStyleOrHandler() {
        var page = page("/gallery/plain");
        assertThat(page.select("script:not([src]), style, [style], [onclick], [onchange]"))
                .isEmpty();
    }

    @Test
    void whatUsersTypeIsEscaped() {
        assertThat(page("/gallery/plain").getElementById("sentence").html())
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt; &amp; 中文");
    }

    @Test
    void theFrameTellsProgrammeActingPostAndWhereThePageBelongs() {
        var page = page("/gallery/plain");
        assertThat(page.selectFirst(".top-name").text()).isEqualTo("京蒙冀协作 · 2020");
        assertThat(page.selectFirst(".acting-scope").text()).isEqualTo("门头沟区 → 武川县、察右后旗");
        assertThat(page.select(".side a").eachText()).containsExactly("工作台", "报表", "台账", "分析");
        assertThat(page.selectFirst(".side [aria-current=page]").text()).isEqualTo("台账");
    }

    @Test
    void assetsHaveTheirContentHashInTheAddressAndAreKeptForAYear() {
        var style = page("/gallery/plain").selectFirst("link[rel=stylesheet]").attr("href");
        assertThat(style).matches("/assets/[0-9a-f]{12}/page/xieshou.css");
        assertThat(get(style).headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(get(Assets.htmx()).statusCode()).isEqualTo(200);
        assertThat(get(Assets.echarts()).statusCode()).isEqualTo(200);
    }

    @Test
    void theLookComesAsOneFileFromItsFirstToItsLastPart() {
        var style =
                get(page("/gallery/plain").selectFirst("link[rel=stylesheet]").attr("href"));
        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css");
        assertThat(style.body())
                .contains("color-scheme: light;", ".top-bar {", "@media print {")
                .doesNotContain("@import");
    }

    @Test
    void chineseIsTheDefaultAndEnglishIsRemembered() {
        assertThat(page("/gallery/plain").selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page("/gallery/plain?lang=en").selectFirst("html").attr("lang"))
                .isEqualTo("en");
        assertThat(page("/gallery/plain").selectFirst(".skip-link").text()).isEqualTo("Skip to content");
    }

    @Test
    void anUnknownAddressGetsASentenceInThisLanguageAndAReference() {
        var page = page("/gallery/missing");
        assertThat(page.selectFirst("h1").text()).isEqualTo("没有找到这一页");
        assertThat(page.select("main .quiet").text()).matches("如需帮助，请把编号 [0-9A-F]{8} 告诉管理员。");
    }

    @Test
    void aFailureShowsNothingOfItsCause() {
        var reply = get("/gallery/failing");
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("系统出错了").doesNotContain("secret", "Exception");
    }

    @Test
    void aReasonWrittenForPeopleIsShownToThem() {
        assertThat(page("/gallery/told").select("main").text()).contains("没有代码为 abc 的台账。");
    }

    @Test
    void htmxGetsAFailureAsAMessageOnTop() {
        var reply = send(request("/gallery/failing").header("HX-Request", "true"));
        assertThat(reply.headers().firstValue("HX-Retarget")).hasValue("#messages");
        assertThat(Jsoup.parse(reply.body()).select("html > body > .message-problem"))
                .hasSize(1);
    }

    @Test
    void aRedirectAfterAPostSaysItsMessageOnce() {
        var token = page("/gallery/plain").select(".me input[name=_csrf]").val();
        var reply = send(request("/gallery/save")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token)));
        assertThat(reply.uri().getPath()).isEqualTo("/gallery/plain");
        assertThat(Jsoup.parse(reply.body()).select("#messages").text()).contains("已保存 3 条记录。", "撤销");
        assertThat(page("/gallery/plain").select("#messages").text()).isEmpty();
    }

    @Test
    void noRedirectLeavesTheApplication() {
        for (var outside : new String[] {"//example.org", "https://example.org", "/\\example.org", ""}) {
            assertThatThrownBy(() -> Pages.redirect(outside)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theFirstPageWithAllItNeedsIsLight() {
        var page = page("/gallery/plain");
        var addresses = new ArrayList<>(List.of("/gallery/plain", Assets.url("page/icons.svg")));
        addresses.addAll(page.select("script[src]").eachAttr("src"));
        addresses.addAll(page.select("link[href]").eachAttr("href"));
        for (var part : List.of("menus", "drawer", "sheet", "sheet-clipboard", "pick", "forms", "failures")) {
            addresses.add(Assets.url("page/" + part + ".js"));
        }
        assertThat(addresses.stream().mapToInt(this::compressedSize).sum()).isLessThan(60 * 1024);
    }

    private int compressedSize(String address) {
        var request = request(address).header("Accept-Encoding", "gzip").build();
        try {
            var reply = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(reply.statusCode()).as(address).isEqualTo(200);
            return reply.body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for " + address, e);
        }
    }

    private Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Gallery.url(path))).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for " + request, e);
        }
    }
}
