// A report in a browser: pictures at four sizes, A4, what axe-core finds, and whether anything is asked of the network.
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [, , browser, out, picture] = process.argv;

// A strip of a page, in pixels: longer ones are not worth a look.
const STRIP = 2400;
const STRIPS = 6;
const SIZES = [
  ["phone", 390, 844],
  ["laptop", 1280, 900],
];

async function look(page, name, wide, high, scheme) {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setBypassCSP(true);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setViewport({ width: wide, height: high });
  await page.goto(`file://${path.join(out, name)}`);
  const [across, down] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  const wrong = [];
  if (across > wide) wrong.push(`${across} wide on a screen of ${wide}`);
  if (asked.length !== 1) wrong.push(`asks for ${asked.slice(1).join(", ")}`);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => (await window.axe.run(document)).violations);
  for (const one of found) {
    wrong.push(`${one.id}, ${one.nodes.length} times: ${one.help}; first ${one.nodes[0].html.slice(0, 120)}`);
  }
  for (let at = 0; at < Math.min(STRIPS, Math.ceil(down / STRIP)); at += 1) {
    const clip = { x: 0, y: at * STRIP, width: wide, height: Math.min(STRIP, down - at * STRIP) };
    const file = path.join(out, `${name}-${wide}-${scheme}-${at}.png`);
    await page.screenshot({ path: file, clip, captureBeyondViewport: true });
  }
  return wrong;
}

// The README's: the cover's end, the timeline and the odds, as a small picture.
async function readme(page) {
  await page.setViewport({ width: 880, height: 1025, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
  await page.goto(`file://${path.join(out, "whole.html")}`);
  await page.evaluate(() => {
    document.querySelectorAll("nav, .notice, .cover, details, .wide").forEach((part) => part.remove());
    const shown = ["timeline", "odds", "turning-points"];
    document.querySelectorAll("main > section").forEach((part) => {
      if (!shown.includes(part.id)) part.remove();
    });
    // Of the three charts, how it ends: it moves most.
    [...document.querySelectorAll("#odds figure")].slice(0, -1).forEach((part) => part.remove());
    document.querySelectorAll("#timeline p, #odds p, #turning-points h3, #turning-points figure ~ *").forEach((part) => part.remove());
  });
  await page.screenshot({ path: "tests/golden/report.png", clip: { x: 0, y: 0, width: 880, height: 1025 } });
}

(async () => {
  const options = { executablePath: browser, args: ["--no-sandbox", "--disable-gpu"], protocolTimeout: 300000 };
  const driven = await puppeteer.launch(options);
  let bad = 0;
  for (const name of ["whole.html", "seat.html"]) {
    for (const [size, wide, high] of SIZES) {
      for (const scheme of ["light", "dark"]) {
        const page = await driven.newPage();
        const wrong = await look(page, name, wide, high, scheme);
        await page.close();
        bad += wrong.length;
        console.log(`browser   ${name}, ${size}, ${scheme}: ${wrong.length ? wrong.join("\n  ") : "well"}`);
      }
    }
    const page = await driven.newPage();
    await page.goto(`file://${path.join(out, name)}`);
    await page.pdf({ path: path.join(out, `${name}.pdf`), format: "A4", preferCSSPageSize: true });
    if (picture && name === "whole.html") await readme(page);
    await page.close();
  }
  await driven.close();
  process.exit(bad ? 1 : 0);
})();
