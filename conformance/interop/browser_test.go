package interop

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser is a page of a headless browser, with the addresses that it asked for and what it complained about.
type browser struct {
	ctx   context.Context
	mutex sync.Mutex
	asked []string
	// complaints are what the console has of it: errors, warnings, and what the page's policy does not let happen.
	complaints []string
}

// open starts a browser; without one the test is skipped.
func open(t *testing.T) *browser {
	t.Helper()
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(program(t)))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // which a browser of the administrator does not start with
	}
	bounded, cancelBound := context.WithTimeout(t.Context(), 3*time.Minute)
	t.Cleanup(cancelBound)
	allocated, cancelAllocated := chromedp.NewExecAllocator(bounded, options...)
	t.Cleanup(cancelAllocated)
	ctx, cancel := chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	b := &browser{ctx: ctx}
	err := chromedp.Listen(ctx, func(event any) {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		if e, ok := event.(*network.EventRequestWillBeSent); ok {
			b.asked = append(b.asked, e.Request.URL)
		}
		if text := complaint(event); text != "" {
			b.complaints = append(b.complaints, text)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// complaint is what an event has to complain about, or "".
func complaint(event any) string {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		return e.ExceptionDetails.Text
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning || e.Type == runtime.ConsoleAPICalledTypeAssert {
			return "the console has an entry of the type " + string(e.Type)
		}
	case *log.EventEntryAdded:
		return e.Entry.Text
	}
	return ""
}

// program is the browser that is installed.
func program(t *testing.T) string {
	t.Helper()
	names := []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skipf("there is no browser, none of %s: the page is not tried", strings.Join(names, ", "))
	return ""
}

func (b *browser) do(t *testing.T, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

func (b *browser) ask(t *testing.T, action chromedp.Action[string]) string {
	t.Helper()
	text, err := chromedp.Run(b.ctx, action)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// unfold opens the operation of a method.
func (b *browser) unfold(t *testing.T, method string) {
	t.Helper()
	block := ".opblock-" + method
	b.do(t,
		chromedp.Click(chromedp.CSS(block+" .opblock-summary-control"), chromedp.NodeVisible),
		chromedp.WaitVisible(chromedp.CSS(block+" button.execute")),
	)
}

// executed executes the open operation of a method and returns the answer that is shown once its status is the expected one.
func (b *browser) executed(t *testing.T, method, status string) string {
	t.Helper()
	block := ".opblock-" + method
	row := `//*[contains(@class, "opblock-` + method + `")]//*[contains(@class, "live-responses-table")]//td[contains(@class, "response-col_status")]`
	b.do(t,
		chromedp.Click(chromedp.CSS(block+" button.execute")),
		chromedp.WaitVisible(chromedp.Search(row+`[starts-with(normalize-space(.), "`+status+`")]`)),
	)
	return b.ask(t, chromedp.Text(chromedp.CSS(block+" .live-responses-table tbody .response-col_description")))
}

// elsewhere lists what the page asked of other hosts than its own.
func (b *browser) elsewhere(host string) []string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	var out []string
	for _, address := range b.asked {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "data" && u.Host != host {
			out = append(out, address)
		}
	}
	if len(b.asked) == 0 {
		out = append(out, "nothing at all")
	}
	return out
}

func expectAll(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("expected %s in:\n%s", part, text)
		}
	}
}

// A person opens the page, executes the operation by GET and by POST and gets a result, and gives a wrong value and gets the
// envelope of the error; nothing of it leaves this machine, and the page has no secret.
func TestTheDescriptionInABrowser(t *testing.T) {
	b, host := open(t), start(t, "--ui")
	b.do(t, chromedp.Navigate("http://"+host+"/ui/"))
	b.unfold(t, "get")
	source := b.ask(t, chromedp.OuterHTML(chromedp.CSS("html")))
	if strings.Contains(source, keySecret) {
		t.Error("the page has the secret of the key")
	}
	expectAll(t, b.executed(t, "get", "200"), `"RequestId"`, `"AggregatorId": "`+exampleGroup+`"`)

	group, token := `.opblock-get tr[data-param-name="AggregatorId"] input`, `.opblock-get tr[data-param-name="ClientToken"] input`
	b.do(t,
		chromedp.Evaluate[chromedp.Void](`document.querySelector('`+group+`').select()`),
		chromedp.SendKeys(chromedp.CSS(group), "ca-nobody"),
		chromedp.Evaluate[chromedp.Void](`document.querySelector('`+token+`').select()`),
		chromedp.SendKeys(chromedp.CSS(token), "another-token"),
	)
	expectAll(t, b.executed(t, "get", "400"), `"Code": "Invalid.AggregatorId.Value"`, `"Message"`, `"HostId"`, `"RequestId"`)

	b.unfold(t, "post")
	expectAll(t, b.executed(t, "post", "200"), `"RequestId"`, `"AggregatorId": "`+exampleGroup+`"`)
	if outside := b.elsewhere(host); len(outside) > 0 {
		t.Errorf("the page asked for %s", strings.Join(outside, ", "))
	}
}

// With several pages a person chooses the operation.
func TestOtherPagesInABrowser(t *testing.T) {
	const other = "AskForTea"
	page, err := os.ReadFile(filepath.Join("..", "..", "spec", "pages", action+".md"))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, name := range []string{action, other} {
		if err := os.WriteFile(filepath.Join(folder, name+".md"), []byte(strings.ReplaceAll(string(page), action, name)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b, host := open(t), start(t, "--ui", "--page", folder)
	b.do(t,
		chromedp.Navigate("http://"+host+"/ui/"),
		chromedp.WaitVisible(chromedp.CSS(".topbar select")),
		chromedp.Navigate("http://"+host+"/ui/?urls.primaryName="+other+"-"+version),
	)
	b.unfold(t, "get")
	title := b.ask(t, chromedp.Text(chromedp.CSS(".info .title")))
	expectAll(t, title, other)
	expectAll(t, b.executed(t, "get", "200"), `"RequestId"`, `"AggregatorId"`)
	if outside := b.elsewhere(host); len(outside) > 0 {
		t.Errorf("the page asked for %s", strings.Join(outside, ", "))
	}
}
