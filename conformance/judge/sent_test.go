package judge

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A list of what was sent has all of it, once, and nothing else.
func TestEachSent(t *testing.T) {
	check := scenario.Check{Kind: scenario.SentEach, Name: "Jars/JarId", Want: "JarIds"}
	for _, c := range []struct{ name, sent, body, want string }{
		{"each", "j-1,j-2", `{"Jars":[{"JarId":"j-1"},{"JarId":"j-2"}]}`, ""},
		{"in another order", `["j-1","j-2"]`, `{"Jars":[{"JarId":"j-2"},{"JarId":"j-1"}]}`, ""},
		{"one twice, told once", "j-1, j-1", `{"Jars":[{"JarId":"j-1"}]}`, ""},
		{"the first alone", "j-1,j-2", `{"Jars":[{"JarId":"j-1"}]}`, `no item has the JarIds "j-2", which was sent`},
		{"another", "j-1", `{"Jars":[{"JarId":"j-3"}]}`, `Jars.JarId of an item is "j-3", which was not sent as JarIds`},
		{"one item twice", "j-1,j-2", `{"Jars":[{"JarId":"j-1"},{"JarId":"j-2"},{"JarId":"j-2"}]}`, "2 were sent as JarIds, and there are 3 items"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := answer.Read([]byte(c.body))
			if err != nil {
				t.Fatal(err)
			}
			a := &reply{doc: doc, exchange: exchange.Exchange{Request: exchange.Request{Sent: []exchange.Parameter{{Name: "JarIds", Value: c.sent}}}}}
			got := ""
			if p := (&run{}).sentEach(check, a); p != nil {
				got = p.reason
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
