package io.xieshou.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing of a building site in place of a photograph: foundations where work began, a finished house where it is done. Without letters, so it needs no fonts. */
final class SamplePhoto {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int GROUND = 290;

    private SamplePhoto() {}

    static byte[] png(Dice dice, boolean finished) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        box(graphics, new Color(0xCFE3F1), 0, 0, WIDTH, GROUND);
        box(graphics, new Color(0xB9C48A), 0, GROUND, WIDTH, HEIGHT - GROUND);
        var left = dice.between(90, 200);
        if (finished) {
            house(graphics, left, new Color(0xB0, dice.between(80, 160), 0x60));
        } else {
            foundations(graphics, left);
        }
        graphics.dispose();
        return encode(image);
    }

    private static void house(Graphics2D graphics, int left, Color walls) {
        box(graphics, walls, left, 150, 300, 160);
        box(graphics, new Color(0x6E4B3A), left - 15, 130, 330, 24);
        for (int window = 0; window < 5; window++) {
            box(graphics, new Color(0xF4F1E4), left + 20 + 56 * window, 190, 34, 50);
        }
    }

    private static void foundations(Graphics2D graphics, int left) {
        box(graphics, new Color(0x9A8F80), left, 280, 320, 30);
        for (int post = 0; post < 6; post++) {
            box(graphics, new Color(0x7D7468), left + 10 + 58 * post, 230, 12, 55);
        }
        box(graphics, new Color(0xE0A02F), left + 340, 120, 10, 190);
        box(graphics, new Color(0xE0A02F), left + 250, 120, 140, 8);
    }

    private static void box(Graphics2D graphics, Color colour, int left, int top, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(left, top, width, height);
    }

    private static byte[] encode(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
