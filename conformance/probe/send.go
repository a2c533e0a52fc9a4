package probe

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// record hands a finished exchange to whoever keeps a record.
func (p *Prober) record(e exchange.Exchange) exchange.Exchange {
	if p.config.Record != nil {
		p.config.Record(e)
	}
	return e
}

// once sends one request and keeps the answer whole, as far as the limits allow.
func (p *Prober) once(ctx context.Context, id string, step scenario.Step, names *names) (e exchange.Exchange) { //nolint:nonamedreturns // the time is taken last
	e = exchange.Exchange{Scenario: id, Step: step.Name, Copy: step.Copy, Attempt: names.attempt, Insecure: Unchecked(p.config.Client)}
	if err := p.turn(ctx); err != nil {
		e.Failure, e.Unsent = err.Error(), true
		return e
	}
	began := p.config.Clock()
	defer func() { e.Duration = p.config.Clock().Sub(began).Round(time.Microsecond) }() // as a record has it
	w, err := p.build(step.Request, names)
	if err != nil {
		e.Failure, e.Unsent = err.Error(), true
		return e
	}
	ctx, cancel := context.WithTimeoutCause(ctx, p.config.Limits.Request, errSlow)
	defer cancel()
	request, body, err := p.request(ctx, id, step.Request, w, names)
	if err != nil {
		e.Failure, e.Unsent = err.Error(), true
		return e
	}
	e.Request = sentRequest(request, body, w)
	p.conceal(e.Request.Headers)
	response, err := p.config.Client.Do(request)
	if err != nil {
		e.Failure, e.Unsent = cause(ctx, err, p.config.Limits), errors.Is(err, ErrNotSent)
		e.Why, e.Heard = whyOf(ctx, err), heardBefore(err)
		return e
	}
	defer func() { _ = response.Body.Close() }()
	e.Response, e.Failure = receive(ctx, response, request.Method, p.config.Limits)
	if e.Response == nil {
		e.Why = whyOf(ctx, nil)
		return e
	}
	kept := e.Response.Within(bound(e.Response))
	e.Response = &kept
	return e
}

// turn waits for the request's turn with the run's own deadline: waiting is no fault of the target.
func (p *Prober) turn(ctx context.Context) error {
	if p.config.Turn == nil {
		return nil
	}
	return p.config.Turn(ctx)
}

// request makes the net/http request. Its body is kept beside it for the record.
func (p *Prober) request(ctx context.Context, id string, r scenario.Request, w *wire, names *names) (*http.Request, string, error) {
	body := ""
	if w.hasBody {
		body = w.encode(w.form)
	}
	request, err := http.NewRequestWithContext(ctx, w.method, w.target(p.config.Endpoint), strings.NewReader(body))
	if err != nil {
		return nil, "", fmt.Errorf("request: %w", err)
	}
	if !w.hasBody {
		request.Body, request.GetBody, request.ContentLength = nil, nil, 0
	} else {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	request.Header.Set("User-Agent", agent(p.config.Tool, id))
	request.Header.Set("Accept-Encoding", "identity")
	for _, h := range w.headers {
		request.Header.Set(h.Name, h.Value)
	}
	if p.signsV1(r) || !p.signs() {
		return request, body, nil
	}
	if err := p.signV3(ctx, r, request, names); err != nil {
		return nil, "", err
	}
	body, err = bodyOf(request)
	return request, body, err
}

// bodyOf reads a body without using it up: signing with version 3 takes parameters out of it.
func bodyOf(request *http.Request) (string, error) {
	if request.GetBody == nil {
		return "", nil
	}
	reader, err := request.GetBody()
	if err != nil {
		return "", fmt.Errorf("request body: %w", err)
	}
	body, err := io.ReadAll(reader)
	if err != nil {
		return "", fmt.Errorf("request body: %w", err)
	}
	return string(body), nil
}

func sentRequest(r *http.Request, body string, w *wire) exchange.Request {
	out := exchange.Request{
		Method: r.Method, URL: r.URL.String(), Body: body, Host: r.URL.Host, StringToSign: w.stringToSign,
		Headers: headers(r.Header),
	}
	for _, params := range [][]exchange.Parameter{sent(w.operation), sent(w.query), sent(w.form)} {
		out.Sent = append(out.Sent, params...)
	}
	return out
}

// conceal takes out the values of headers that are nobody else's to know.
func (p *Prober) conceal(headers []exchange.Header) {
	for i, h := range headers {
		if p.config.Confidential != nil && p.config.Confidential(h.Name) {
			headers[i].Value = "***"
		}
	}
}

func sent[P ~[]T, T ~struct{ Name, Value string }](params P) []exchange.Parameter {
	out := make([]exchange.Parameter, 0, len(params))
	for _, param := range params {
		out = append(out, exchange.Parameter(param))
	}
	return out
}

func headers(h http.Header) []exchange.Header {
	names := make([]string, 0, len(h))
	for name := range h {
		names = append(names, name)
	}
	slices.Sort(names)
	var out []exchange.Header
	for _, name := range names {
		for _, value := range h[name] {
			out = append(out, exchange.Header{Name: name, Value: value})
		}
	}
	return out
}

// receive reads the body up to the limit. A body that is longer, or ends before its announced length, is marked; an
// answer whose body never came in time is none. What follows a switch of protocols is no body, and reading it would
// not end with the context.
func receive(ctx context.Context, response *http.Response, method string, limits Limits) (*exchange.Response, string) {
	out := &exchange.Response{Status: response.StatusCode, Headers: headers(response.Header), Version: unusual(response)}
	if response.StatusCode == http.StatusSwitchingProtocols {
		return out, ""
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, limits.BodyBytes+1))
	out.Body = body
	if int64(len(body)) > limits.BodyBytes {
		out.Body, out.Truncated = body[:limits.BodyBytes], true
		return out, ""
	}
	if err == nil {
		_ = response.Body.Close() // nothing comes behind it then
		if all, behind := dissect(raw(ctx, response.Body), method); all != nil {
			out.Headers, out.Behind = headers(all), behind
		}
		out.Unpack()
		return out, ""
	}
	if ctx.Err() != nil {
		return nil, "the answer was not complete: " + cause(ctx, err, limits)
	}
	out.Truncated = true
	return out, cause(ctx, err, limits)
}

// bound is how much of an answer is kept. A whole body is, for the judge reads it. What came of one that is not whole proves nothing,
// and its beginning shows what it was; nobody has a use for headers without end.
func bound(r *exchange.Response) exchange.Bound {
	const enough, head, fields, value = 16 << 10, 8 << 10, 64, 1 << 10
	b := exchange.Bound{Body: math.MaxInt, Headers: head, Fields: fields, Value: value}
	if r.Truncated {
		b.Body = enough
	}
	return b
}

// unusual is the protocol's version where it is not the one that is spoken; HTTP/2 has no status line that could say so.
func unusual(response *http.Response) string {
	if response.Proto == "HTTP/1.1" || response.TLS != nil && response.TLS.NegotiatedProtocol == "h2" {
		return ""
	}
	return response.Proto
}

// errSlow ends a request that takes longer than its own limit allows, and tells that from the end of the run.
var errSlow = errors.New("the request's time is over")

// cause says in one short line why no answer came. The address is left out: it holds the signature, and the report has
// it.
func cause(ctx context.Context, err error, limits Limits) string {
	if errors.Is(context.Cause(ctx), errSlow) {
		return "nothing within " + limits.Request.String()
	}
	if ctx.Err() != nil {
		return "the run was interrupted"
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	var notTLS tls.RecordHeaderError
	if errors.As(err, &notTLS) {
		return "the target does not speak TLS: " + brief(err)
	}
	return brief(err)
}

// brief is an error on one line. It may repeat what the target sent, as long and as strange as that is.
func brief(err error) string {
	const enough = 300
	text := []rune(strings.Join(strings.Fields(strings.ToValidUTF8(err.Error(), "\uFFFD")), " "))
	if len(text) > enough {
		return string(text[:enough]) + "…"
	}
	return string(text)
}
