package run

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Known is what a run concluded of answers, so that other runs of the same plan do not judge the same answers to the same
// requests again: judging depends on nothing else. Runs fill it until it is frozen. It is safe for concurrent use.
type Known struct {
	mu     sync.RWMutex
	frozen bool
	judged map[digest]judge.Judgement
	strays map[digest][]report.Result
}

type digest [sha256.Size]byte

// NewKnown knows nothing yet.
func NewKnown() *Known {
	return &Known{judged: map[digest]judge.Judgement{}, strays: map[digest][]report.Result{}}
}

// Freeze keeps what is known as it is: runs that differ in every answer must not fill the memory.
func (k *Known) Freeze() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.frozen = true
}

// judgement is what is known of an attempt at a scenario, or what a judge says.
func (k *Known) judgement(baseline judge.Baseline, sc scenario.Scenario, sent []exchange.Exchange, say func() judge.Judgement) judge.Judgement {
	if k == nil {
		return say()
	}
	return lookup(k, k.judged, digestOf(baseline, sc, sent), say)
}

// straysOf is what is known that the answers to a scenario say of others, or what a judge says.
func (k *Known) straysOf(sc scenario.Scenario, sent []exchange.Exchange, say func() []report.Result) []report.Result {
	if k == nil {
		return say()
	}
	return lookup(k, k.strays, digestOf(judge.Baseline{}, sc, sent), say)
}

func lookup[T any](k *Known, in map[digest]T, key digest, say func() T) T {
	k.mu.RLock()
	known, ok := in[key]
	k.mu.RUnlock()
	if ok {
		return known
	}
	said := say()
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.frozen {
		in[key] = said
	}
	return said
}

// digestOf tells scenarios with their exchanges apart by all that a judge looks at: what differs from run to run for no other
// reason than chance is left out.
func digestOf(baseline judge.Baseline, sc scenario.Scenario, sent []exchange.Exchange) digest {
	var text bytes.Buffer
	fmt.Fprintln(&text, baseline, sc.ID)
	for _, e := range sent {
		fmt.Fprintln(&text, e.Step, e.Failure, e.Unprovoked, e.Unsent, e.Duration, e.Attempt, e.Tries)
		writeRequest(&text, e.Request)
		if e.Response != nil {
			writeResponse(&text, e.Response)
		}
	}
	return sha256.Sum256(requestIDs(text.Bytes(), sent))
}

func writeRequest(out *bytes.Buffer, r exchange.Request) {
	fmt.Fprintln(out, r.Method, r.Host, r.Body != "")
	for _, p := range r.Sent {
		switch p.Name {
		case "Signature", "SignatureNonce", "Timestamp": // of each request its own, and made as the step says
		default:
			out.WriteString(strconv.Quote(p.Name) + "=" + strconv.Quote(p.Value) + "\n")
		}
	}
}

func writeResponse(out *bytes.Buffer, r *exchange.Response) {
	fmt.Fprintln(out, r.Status, r.Truncated, r.Unpacked, r.Version, r.Headers)
	out.Write(r.Body)
	out.WriteByte('\n')
	out.Write(r.Behind)
}

// requestIDs puts the place of its first appearance for each request id of the usual form: whether ids are repeated counts, and
// which they are does not.
func requestIDs(text []byte, sent []exchange.Exchange) []byte {
	seen := map[string]bool{}
	for i, e := range sent {
		if e.Response == nil {
			continue
		}
		id, _ := e.Response.Header("x-acs-request-id")
		if !seen[id] && usualID(id) {
			seen[id] = true
			text = bytes.ReplaceAll(text, []byte(id), []byte("request id "+strconv.Itoa(i)))
		}
	}
	return text
}

// usualID reports whether an id has the form 01234567-89AB-CDEF-0123-456789ABCDEF.
func usualID(id string) bool {
	if len(id) != len("01234567-89AB-CDEF-0123-456789ABCDEF") {
		return false
	}
	for i := range len(id) {
		switch dash := i == 8 || i == 13 || i == 18 || i == 23; {
		case dash != (id[i] == '-'):
			return false
		case !dash && !strings.ContainsRune("0123456789ABCDEF", rune(id[i])):
			return false
		}
	}
	return true
}
