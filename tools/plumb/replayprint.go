package main

import (
	"bytes"
	"context"
	"fmt"
	"go/format"
	"io"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"text/template"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	runs "github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// willing answers everything with an empty success, without a network: what is sent to it shows what would be sent.
type willing struct{}

// Do answers a request.
func (willing) Do(r *http.Request) (*http.Response, error) {
	const id = "00000000-0000-4000-8000-000000000000"
	body := fmt.Sprintf(`{"RequestId":%q}`, id)
	return &http.Response{
		StatusCode: http.StatusOK, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Request: r,
		Header: http.Header{"Content-Type": {"application/json;charset=utf-8"}, "X-Acs-Request-Id": {id}},
		Body:   io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body)),
	}, nil
}

// requestsOf are the requests of a scenario as they would be sent, by step. It fails where one depends on what a target answers.
func requestsOf(ctx context.Context, config conformance.Config, sc scenario.Scenario) ([]exchange.Exchange, report.Redactor, error) {
	for _, step := range sc.Steps {
		for _, p := range step.Request.Parameters {
			if p.Value.From.Step != "" {
				return nil, report.Redactor{}, fmt.Errorf("%s: the step %s sends what the target answers to the step %s: it can only be sent, not printed",
					sc.ID, step.Name, p.Value.From.Step)
			}
		}
	}
	var all []exchange.Exchange
	config.Client, config.Turn, config.Provoker, config.Jobs = willing{}, nil, nil, 1
	config.Record = func(e exchange.Exchange) {
		if e.Scenario == sc.ID && e.Request.Method != "" && e.Attempt <= 1 {
			all = append(all, e)
		}
	}
	planned, err := runs.New(config)
	if err != nil {
		return nil, report.Redactor{}, err
	}
	session, err := planned.Begin(ctx)
	if err != nil {
		return nil, report.Redactor{}, err
	}
	session.Execute(ctx, sc)
	if len(all) == 0 {
		return nil, report.Redactor{}, fmt.Errorf("%s: there is no request to print: the scenario needs what the profile of the target does not give", sc.ID)
	}
	return all, planned.Redactor(), nil
}

// print writes how somebody else can send the requests of a scenario.
func (f *replayFlags) print(ctx context.Context, c console, config conformance.Config, sc scenario.Scenario) error {
	all, redact, err := requestsOf(ctx, config, sc)
	if err != nil {
		return err
	}
	var text []byte
	if f.curl {
		text = []byte(curlOf(all, config.Signature != probe.None, redact))
	} else if text, err = programOf(all, config, sc, redact); err != nil {
		return err
	}
	_, err = c.out.Write(text)
	return err
}

// curlOf are commands of curl, one a request.
func curlOf(all []exchange.Exchange, signed bool, redact report.Redactor) string {
	var b strings.Builder
	b.WriteString("#!/bin/sh\n")
	if signed {
		b.WriteString("# Each request is signed: a target takes it once and for a quarter of an hour, so that pasting it again is useless.\n" +
			"# plumb replay signs anew each time; behind a gateway --signature none needs no signature.\n")
	}
	for _, e := range all {
		method := "-i -X " + quoted(e.Request.Method)
		if e.Request.Method == http.MethodHead {
			method = "--head" // else curl waits for a body
		}
		fmt.Fprintf(&b, "\n# %s\ncurl -sS %s %s", report.Line(e.Step), method, quoted(e.Request.URL))
		for _, h := range e.Request.Headers {
			if !strings.EqualFold(h.Name, "Content-Length") {
				fmt.Fprintf(&b, " \\\n  -H %s", quoted(h.Name+": "+h.Value))
			}
		}
		if e.Request.Body != "" {
			fmt.Fprintf(&b, " \\\n  --data-binary %s", quoted(e.Request.Body))
		}
		b.WriteString("\n")
	}
	text := b.String()
	concealed := func(e exchange.Exchange) bool {
		return slices.ContainsFunc(e.Request.Headers, func(h exchange.Header) bool { return h.Value == "***" })
	}
	if clean := redact.Text(text); clean != text || slices.ContainsFunc(all, concealed) {
		return strings.Replace(clean, "#!/bin/sh\n", "#!/bin/sh\n# What was secret is *** here: put it in.\n", 1)
	}
	return text
}

// programOf is a program in Go that signs the requests of a scenario and sends them: by the generated client where that can. It fails
// where the scenario is about signatures.
func programOf(all []exchange.Exchange, config conformance.Config, sc scenario.Scenario, redact report.Redactor) ([]byte, error) {
	for _, step := range sc.Steps {
		if !reflect.ValueOf(step.Request.Sign).IsZero() || step.Request.Credential != "" {
			return nil, fmt.Errorf("%s: the step %s is about how it is signed, which a client does by itself: no program does the same; expected --curl, or neither",
				sc.ID, step.Name)
		}
	}
	if calls := typedCalls(config.Operation, all); calls != nil {
		return rendered(typedProgram, typedData{sc.ID, runs.Address(config.Endpoint), config.Signature, calls}, redact)
	}
	return rendered(program, map[string]any{"Requests": unsignedRequests(all), "ID": sc.ID, "Signature": string(config.Signature)}, redact)
}

// rendered is a program as gofmt writes it, without secrets.
func rendered(program string, data any, redact report.Redactor) ([]byte, error) {
	var out bytes.Buffer
	parsed, err := template.New("program").Parse(program)
	if err == nil {
		err = parsed.Execute(&out, data)
	}
	if err != nil {
		return nil, fmt.Errorf("print a program: %w", err)
	}
	formatted, err := format.Source([]byte(redact.Text(out.String())))
	if err != nil {
		return nil, fmt.Errorf("print a program: %w", err)
	}
	return formatted, nil
}

// unsignedRequest is a request before it is signed.
type unsignedRequest struct {
	Step, Method, URL, Body string
	Headers                 []exchange.Header
}

func unsignedRequests(all []exchange.Exchange) []unsignedRequest {
	var out []unsignedRequest
	for _, e := range all {
		one := unsignedRequest{Step: e.Step, Method: e.Request.Method, Body: unsignedPairs(e.Request.Body)}
		address, query, _ := strings.Cut(e.Request.URL, "?")
		if one.URL = address; query != "" {
			one.URL += "?" + unsignedPairs(query)
		}
		for _, h := range e.Request.Headers {
			if !signs(h.Name) {
				one.Headers = append(one.Headers, h)
			}
		}
		out = append(out, one)
	}
	return out
}

// unsignedPairs is a query or a form without what signs it.
func unsignedPairs(encoded string) string {
	pairs := slices.DeleteFunc(strings.Split(encoded, "&"), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return slices.Contains([]string{"AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Timestamp", "SecurityToken"}, name)
	})
	return strings.Join(pairs, "&")
}

// signs reports whether a header is part of a signature, or of the connection.
func signs(header string) bool {
	return slices.ContainsFunc([]string{
		"Authorization", "X-Acs-Signature-Nonce", "X-Acs-Date", "X-Acs-Content-Sha256", "X-Acs-Security-Token", "X-Acs-Accesskey-Id", "Content-Length",
	}, func(name string) bool { return strings.EqualFold(name, header) })
}

const program = `// This program asks what the scenario {{.ID}} asks.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httputil"
	"strings"
{{- if ne .Signature "none"}}
	"os"

	"github.com/plumb-conformance/plumb/acs"
{{- end}}
)

func main() {
	ctx := context.Background()
{{- if ne .Signature "none"}}
	key := acs.Credentials{
		AccessKeyID:     os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"),
		AccessKeySecret: os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
		SecurityToken:   os.Getenv("ALIBABA_CLOUD_SECURITY_TOKEN"),
	}
{{- end}}
	for _, r := range []struct {
		step, method, url, body string
		headers                 [][2]string
	}{
{{- range .Requests}}
		{
			step: {{printf "%q" .Step}}, method: {{printf "%q" .Method}},
			url:  {{printf "%q" .URL}},
			body: {{printf "%q" .Body}},
			headers: [][2]string{ {{- range .Headers}}{ {{- printf "%q, %q" .Name .Value}}}, {{end -}} },
		},
{{- end}}
	} {
		request, err := http.NewRequestWithContext(ctx, r.method, r.url, strings.NewReader(r.body))
		if err != nil {
			log.Fatal(err)
		}
		for _, h := range r.headers {
			request.Header.Set(h[0], h[1])
		}
{{- if eq .Signature "v3"}}
		if err := acs.SignRequestV3(key, acs.AlgorithmHMACSHA256, acs.SignOptions{})(ctx, request); err != nil {
			log.Fatal(err)
		}
{{- else if eq .Signature "v3-sm3"}}
		if err := acs.SignRequestV3(key, acs.AlgorithmHMACSM3, acs.SignOptions{})(ctx, request); err != nil {
			log.Fatal(err)
		}
{{- else if ne .Signature "none"}}
		placement := acs.PlaceQuery
		if r.body != "" {
			placement = acs.PlaceForm
		}
		if err := acs.SignRequestV1(key, acs.SignOptions{Placement: placement})(ctx, request); err != nil {
			log.Fatal(err)
		}
{{- end}}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			log.Fatal(err)
		}
		text, err := httputil.DumpResponse(response, true)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("== %s\n%s\n\n", r.step, text)
		_ = response.Body.Close()
	}
}
`
