package probe_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Whatever a target sends, what is kept of an answer that is not whole, and of headers, fits into 50 KB of a record: a thousand
// of them make 50 MB.
func TestLargeAnswersMakeSmallRecords(t *testing.T) {
	const most = 50_000
	big := func(letter string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			for i := range 30 {
				w.Header().Set(fmt.Sprintf("X-Field-%d", i), strings.Repeat("h", 1800))
			}
			for range 160 {
				if _, err := w.Write(bytes.Repeat([]byte(letter), 64<<10)); err != nil {
					return
				}
			}
		}
	}
	for name, letter := range map[string]string{"letters": "a", "controls": "\x01", "no text": "\xff"} {
		t.Run(name, func(t *testing.T) {
			address, _ := watch(t, big(letter))
			e := prober(t, address, nil).Run(context.Background(), asking(scenario.Request{}))[0]
			if e.Response == nil || !e.Response.Truncated || e.Response.BodyBytes() != 1<<20 || e.Response.Cut.Headers.Bytes < 30*1800 {
				t.Fatalf("%+v", e)
			}
			if _, there := e.Response.Header("Content-Type"); !there {
				t.Error("the media type was left out")
			}
			line, err := exchange.Encode(e, func(s string) string { return s })
			if err != nil || len(line) > most {
				t.Errorf("a line of %d bytes, %v", len(line), err)
			}
		})
	}
}

// A body that is whole is kept whole, however long: it is judged again from the record.
func TestWholeBodiesAreKept(t *testing.T) {
	body := strings.Repeat("b", 900<<10)
	address, _ := watch(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) })
	e := prober(t, address, nil).Run(context.Background(), asking(scenario.Request{}))[0]
	if e.Response == nil || string(e.Response.Body) != body || e.Response.Cut != nil {
		t.Errorf("%.200v", e.Response)
	}
}
