package run

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Survey looks at a target by a few harmless requests, and says what a profile could say of it. Nothing is sent to an operation
// that may change state but what every target has to refuse. problem is the paragraph that says why the target cannot be asked
// anything, "" where it can. Errors are those of New, and that of the context which ended before the target answered.
func Survey(ctx context.Context, config Config) (found target.Findings, problem string, err error) {
	config.Safe = config.Safe || config.Operation != nil && !contract.Reads(config.Operation.Action)
	s := &survey{config: config}
	if problem, err = s.begin(ctx); problem != "" || err != nil {
		return target.Findings{}, problem, err
	}
	for _, inquiry := range scenario.Inquiries(config.Operation, s.run.settings) {
		if got, answered := s.ask(ctx, s.run, inquiry); answered {
			s.note(got)
		}
	}
	if ctx.Err() != nil {
		return target.Findings{}, "", ended(ctx)
	}
	s.found.Layer, s.found.Why = s.layer()
	s.found.Target, s.found.Requests, s.found.Reads = Address(config.Endpoint), s.requests, !s.run.config.Safe
	return s.found, "", nil
}

// survey is a look at a target that has begun.
type survey struct {
	config   Config
	run      *Run // signs in the first way that the target takes
	requests int
	found    target.Findings

	signed, unsigned, forged *overheard // the answers that tell what the target is
	gateway                  string     // a code that only what checks keys and signatures has
}

// overheard is an inquiry with its answer.
type overheard struct {
	scenario.Inquiry
	judge.Baseline

	exchange  exchange.Exchange
	satisfied bool // the answer is as the inquiry's checks have it
	seen      target.Seen
}

// begin tries the ways to sign, the configuration's first and none at all last. Where the target takes none of them, the problem
// is that of the first.
func (s *survey) begin(ctx context.Context) (problem string, err error) {
	for _, signature := range s.signatures() {
		config := s.config
		config.Signature = signature
		r, err := New(config)
		if err != nil {
			return "", err
		}
		first, forged := scenario.FirstInquiries(r.config.Operation, r.settings)
		elsewhere := s.again(ctx, r, first)
		got, answered := s.ask(ctx, r, first)
		if ctx.Err() != nil {
			return "", ended(ctx)
		}
		if !answered {
			return r.paragraph(got, elsewhere), nil
		}
		why := r.diagnosed(got.exchange, elsewhere)
		if why.Stops && problem == "" {
			problem = r.config.redactor().Text(why.String())
		}
		taken := !why.Stops && !gatewayCode(got.Code) && got.same(s.signed)
		s.found.Signatures = append(s.found.Signatures, target.SeenSignature{Seen: got.seen, Name: string(signature), Taken: taken})
		s.settle(ctx, r, got, forged, taken)
	}
	if s.run != nil {
		return "", nil
	}
	if problem == "" {
		problem = "the target takes none of the ways to sign: " + s.found.Signatures[0].String()
	}
	return problem, nil
}

// settle keeps the answer to unsigned requests, and the first way to sign that is taken, with the answer to a forged signature.
func (s *survey) settle(ctx context.Context, r *Run, got overheard, forged scenario.Inquiry, taken bool) {
	unsigned := r.config.Signature == probe.None
	if unsigned {
		s.unsigned = &got
	}
	if !taken || s.run != nil {
		return
	}
	s.run, s.signed = r, &got
	if unsigned {
		return
	}
	if answer, ok := s.ask(ctx, r, forged); ok {
		s.forged = &answer
	}
}

// signatures are the ways to sign that are tried. Without a key there is one.
func (s *survey) signatures() []probe.Signature {
	if s.config.Signature == probe.None {
		return []probe.Signature{probe.None}
	}
	all := []probe.Signature{probe.V1, probe.V3, probe.V3SM3}
	own := s.config.Signature
	if own == "" {
		own = probe.V1
	}
	others := slices.DeleteFunc(all, func(one probe.Signature) bool { return one == own })
	return append(append([]probe.Signature{own}, others...), probe.None)
}

// again is an asker that confirms a cause by the same inquiry in a form body, whatever the question: nothing else is as harmless.
func (s *survey) again(ctx context.Context, r *Run, first scenario.Inquiry) asker {
	return func(scenario.Scenario) (exchange.Exchange, bool) {
		s.requests++
		question := first.Scenario
		question.Steps = slices.Clone(question.Steps)
		for i := range question.Steps {
			question.Steps[i].Request.Placement = scenario.Form
		}
		return r.asks(ctx)(question)
	}
}

// paragraph says why a target did not answer.
func (r *Run) paragraph(got overheard, elsewhere asker) string {
	why := r.diagnosed(got.exchange, elsewhere)
	text := why.String()
	if text == "" {
		text = r.unusable(got.exchange, why)
	}
	return r.config.redactor().Text(text)
}

// ask sends an inquiry; false when no answer came.
func (s *survey) ask(ctx context.Context, r *Run, inquiry scenario.Inquiry) (overheard, bool) {
	s.requests++
	asked := r.prober.Run(ctx, inquiry.Scenario)
	if len(asked) == 0 || ctx.Err() != nil {
		return overheard{}, false
	}
	got := overheard{Inquiry: inquiry, exchange: asked[len(asked)-1]}
	got.Baseline = r.reading().BaselineOf(got.exchange)
	reading := r.reading()
	got.satisfied = reading.Judge(inquiry.Scenario, asked).Finding == verdict.Satisfied
	line := func(text string) string { return report.Line(r.config.redactor().Text(text)) }
	got.seen = target.Seen{Sent: line(inquiry.Sent), Came: line(got.came())}
	if r.config.Signature == probe.None {
		got.seen.Sent += ", unsigned"
	}
	if gatewayCode(got.Code) && s.gateway == "" {
		s.gateway = line(got.Code)
	}
	return got, got.exchange.Response != nil
}

// came is the answer in words.
func (h overheard) came() string {
	if h.exchange.Response == nil {
		return "no answer: " + h.exchange.Failure
	}
	text := fmt.Sprint(h.Status)
	if h.Code != "" {
		text += " " + cut(h.Code)
	}
	if h.Message != "" {
		text += fmt.Sprintf(" %q", cut(h.Message))
	}
	if !h.Refused {
		text += ", a result"
	}
	return text
}

// cut is a text of somebody else's that is not too long. What is signed stands in no profile.
func cut(text string) string {
	const enough = 120
	if before, _, told := strings.Cut(text, "string to sign is:"); told {
		text = before + "string to sign is: …"
	}
	if runes := []rune(text); len(runes) > enough {
		return string(runes[:enough]) + "…"
	}
	return text
}

// gatewayCode recognises codes of what checks keys, signatures, times and nonces.
func gatewayCode(code string) bool {
	return slices.ContainsFunc([]string{"Signature", "AccessKey", "SecurityToken", "TimeStamp", "Timestamp"}, func(word string) bool { return strings.Contains(code, word) })
}

// note keeps what an answer shows.
func (s *survey) note(got overheard) {
	value := target.SeenValue{Seen: got.seen, Parameter: got.Parameter, Value: got.Value, Holds: got.satisfied}
	switch got.About {
	case scenario.AskedValue:
		value.Holds = !got.Refused
		s.found.Accepted = append(s.found.Accepted, value)
	case scenario.AskedMadeUp:
		value.Holds = got.OfRequest() && got.Code != ""
		s.found.Refused = append(s.found.Refused, value)
	case scenario.AskedEcho:
		s.found.Echoes = append(s.found.Echoes, value)
		if got.satisfied {
			s.repeats("the result, of "+got.Parameter, got)
		}
	default:
	}
	if got.Refused && got.Value != "" && strings.Contains(got.Message, got.Value) {
		s.repeats("the message of a refusal, of "+got.Parameter, got)
	}
	s.code(got)
}

// repeats keeps a place once.
func (s *survey) repeats(place string, got overheard) {
	format, _ := got.exchange.Request.Parameter("Format")
	place += " in " + format
	if !slices.ContainsFunc(s.found.Repeats, func(r target.SeenRepeat) bool { return r.Place == place }) {
		s.found.Repeats = append(s.found.Repeats, target.SeenRepeat{Seen: got.seen, Place: place})
	}
}

// code keeps a code that stands in the place of a documented one.
func (s *survey) code(got overheard) {
	documented, also := got.CodesOf(s.config.Operation)
	if !got.Refused || got.Code == "" || documented == "" || got.Code == documented {
		return
	}
	if slices.ContainsFunc(s.found.Codes, func(c target.SeenCode) bool { return c.Code == got.Code && c.Documented == documented }) {
		return
	}
	code := report.Line(s.run.config.redactor().Text(cut(got.Code)))
	s.found.Codes = append(s.found.Codes, target.SeenCode{Seen: got.seen, Documented: documented, Code: code, Known: slices.Contains(also, got.Code)})
}

// layer is what the target seems to be, and why: a service where what is unsigned or signed with another secret is answered as what is
// signed.
func (s *survey) layer() (layer, why string) {
	switch {
	case s.gateway != "":
		return "", "The target, or a gateway in front of it, checks keys and signatures: it answers with " + s.gateway + "."
	case s.unsigned == nil:
		return "", "No unsigned request was answered."
	case !s.unsigned.same(s.signed) || !s.unsigned.same(s.forged):
		return "", "Unsigned requests are answered otherwise than signed ones: " + s.unsigned.seen.String() + "."
	}
	why = s.unsigned.seen.String() + ". "
	if s.forged != nil {
		why += s.forged.seen.String() + ". "
	}
	return target.LayerService, why + "No code of a gateway was seen: nobody seems to check signatures."
}

// same reports whether two answers say the same; there may be no other.
func (h *overheard) same(other *overheard) bool {
	return other == nil || h.Refused == other.Refused && h.Status == other.Status && h.Code == other.Code
}
