package interop

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// axe is the source of the checks of accessibility that .ci/interop has installed.
func axe(t *testing.T) string {
	t.Helper()
	folder := os.Getenv(clientsVariable)
	if folder == "" {
		t.Skip(clientsVariable + " names no folder with axe-core: bash .ci/interop installs it")
	}
	source, err := os.ReadFile(filepath.Join(folder, "axe", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Skipf("axe-core is not installed: %v", err)
	}
	return string(source)
}

// look is how somebody sees a page.
type look struct {
	width  int64
	scheme string // light or dark
}

func (l look) String() string { return fmt.Sprintf("%s, %d wide", l.scheme, l.width) }

// asSeen has the page drawn for somebody.
func asSeen(l look) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.scheme}},
		})
		if err != nil {
			return chromedp.Void{}, err
		}
		return chromedp.EmulateViewport(l.width, 900)(ctx, t)
	}
}

// violation is a rule that does not hold, with elements that break it.
type violation struct {
	ID, Help string
	Nodes    []string
}

// accessible fails on what axe finds on the page as it is now. That it has looked at colours shows that it has looked.
func (b *browser) accessible(t *testing.T) {
	t.Helper()
	const check = `axe.run().then((found) => {
		if (!found.passes.some((p) => p.id === "color-contrast")) { throw new Error("no colour was looked at"); }
		return found.violations.map((v) => ({ID: v.id, Help: v.help, Nodes: v.nodes.slice(0, 3).map((n) => n.html + " " + n.failureSummary)}));
	})`
	found, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]violation](check, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range found {
		t.Errorf("%s: %s\n%s", v.ID, v.Help, strings.Join(v.Nodes, "\n"))
	}
}

// The report can be read in light and in dark, on a wide and on a narrow screen: as it opens, at a line with its exchanges, and with a
// search that finds nothing.
func TestTheReportIsAccessible(t *testing.T) {
	source := axe(t)
	b := opened(t, report(t, serve(t, "--fault", fault)))
	b.do(t, chromedp.Evaluate[chromedp.Void](source))
	for _, l := range []look{{1280, "light"}, {1280, "dark"}, {400, "light"}} {
		for name, script := range map[string]string{
			"as it opens": `showAll()`, "at a line": `showLine("` + brokenLine + `")`, "nothing found": `(showAll(), words.value = "nowhere", choose())`,
		} {
			t.Run(name+", "+l.String(), func(t *testing.T) {
				b.do(t, asSeen(l), chromedp.Evaluate[chromedp.Void](`void `+script))
				b.accessible(t)
			})
		}
	}
	b.do(t, asSeen(look{1280, "dark"}))
	if ground := b.says(t, `getComputedStyle(document.body).backgroundColor`); ground != "rgb(21, 24, 28)" {
		t.Errorf("in the dark the ground is %s", ground)
	}
}

// A target that does nothing right has most verdicts there are.
func TestTheReportOfAHostileTargetIsAccessible(t *testing.T) {
	source := axe(t)
	b := opened(t, report(t, hostile(t)))
	b.do(t, chromedp.Evaluate[chromedp.Void](source))
	for _, l := range []look{{1280, "light"}, {1280, "dark"}} {
		t.Run(l.String(), func(t *testing.T) {
			b.do(t, asSeen(l))
			b.accessible(t)
		})
	}
}
