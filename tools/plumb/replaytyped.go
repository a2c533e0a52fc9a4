package main

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/spec"
)

// typedCall is a request as the generated client of the first operation sends it.
type typedCall struct {
	Step        string
	Get, XML    bool
	Assignments []string // to fields of Params
}

// typedCalls are requests as calls of the generated client. There are none where one of them is more than that client sends: another
// action, a parameter that is missing, given twice or unknown, a header. Only the first operation's package is where everybody has it.
func typedCalls(op *operation.Operation, all []exchange.Exchange) []typedCall {
	if op.Action != spec.DefaultAction {
		return nil
	}
	var out []typedCall
	for _, e := range all {
		call, ok := typedCallOf(op, e)
		if !ok {
			return nil
		}
		out = append(out, call)
	}
	return out
}

func typedCallOf(op *operation.Operation, e exchange.Exchange) (typedCall, bool) {
	call := typedCall{Step: e.Step, Get: e.Request.Method == http.MethodGet}
	values, ok := typedValues(e.Request)
	if !ok || values.Get("Action") != op.Action || values.Get("Version") != op.Version {
		return call, false
	}
	call.XML = values.Get("Format") == "XML"
	if !call.XML && values.Get("Format") != "JSON" || len(values["Format"]) != 1 {
		return call, false
	}
	for _, name := range []string{"Action", "Version", "Format"} {
		values.Del(name)
	}
	call.Assignments, ok = assignments(op, values)
	return call, ok
}

// typedValues are the parameters of a request as the generated client could send it: in a query or in a form, without further headers.
func typedValues(r exchange.Request) (url.Values, bool) {
	address, query, _ := strings.Cut(r.URL, "?")
	parsed, err := url.Parse(address)
	usual := r.Method == http.MethodGet && r.Body == "" || r.Method == http.MethodPost && query == ""
	if err != nil || parsed.Path != "/" || !usual || slices.ContainsFunc(r.Headers, unusual) {
		return nil, false
	}
	values, err := url.ParseQuery(unsignedPairs(query + r.Body))
	if err != nil {
		return nil, false
	}
	for _, h := range r.Headers { // where version 3 has them
		if name, of := strings.CutPrefix(h.Name, "X-Acs-"); of && (name == "Action" || name == "Version") {
			values.Add(name, h.Value)
		}
	}
	return values, true
}

// assignments give the operation's own parameters to fields of Params. It is false where they are not all of the values, once each.
func assignments(op *operation.Operation, values url.Values) ([]string, bool) {
	var out []string
	for _, p := range op.Business() {
		given := values[p.Name]
		switch {
		case len(given) == 0 && !p.Required:
			continue
		case len(given) != 1 || given[0] == "":
			return nil, false
		case p.Required:
			out = append(out, p.Name+": "+strconv.Quote(given[0]))
		default:
			out = append(out, p.Name+": new("+strconv.Quote(given[0])+")")
		}
		values.Del(p.Name)
	}
	return out, len(values) == 0
}

// unusual reports whether a header is one that the generated client does not send.
func unusual(h exchange.Header) bool {
	return !signs(h.Name) && !slices.Contains([]string{"Accept-Encoding", "User-Agent", "Content-Type", "X-Acs-Action", "X-Acs-Version"}, h.Name)
}

// typedData is what the template of a program makes of calls.
type typedData struct {
	ID, Endpoint string
	Signature    probe.Signature
	Calls        []typedCall
}

const typedProgram = `// This program asks what the scenario {{.ID}} asks, by the generated client.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/plumb-conformance/plumb/acs"
	report "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

func main() {
	key := acs.Credentials{
		AccessKeyID:     os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"),
		AccessKeySecret: os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
		SecurityToken:   os.Getenv("ALIBABA_CLOUD_SECURITY_TOKEN"),
	}
{{- range .Calls}}
	call(key, {{printf "%q" .Step}}, report.Params{ {{- range .Assignments}}{{.}}, {{end}} }
	{{- if .Get}}, acs.WithGet(){{end}}
	{{- if .XML}}, acs.WithFormat(acs.FormatXML){{end}}
	{{- if eq $.Signature "v3"}}, acs.WithSigner(acs.SignRequestV3(key, acs.AlgorithmHMACSHA256, acs.SignOptions{})){{end}}
	{{- if eq $.Signature "v3-sm3"}}, acs.WithSigner(acs.SignRequestV3(key, acs.AlgorithmHMACSM3, acs.SignOptions{})){{end}}
	{{- if eq $.Signature "none"}}, acs.WithoutSigning(){{end}})
{{- end}}
}

func call(key acs.Credentials, step string, params report.Params, options ...acs.ClientOption) {
	client, err := report.NewClient({{printf "%q" .Endpoint}}, key, options...)
	if err != nil {
		log.Fatal(err)
	}
	result, err := client.Do(context.Background(), params)
	if err != nil {
		fmt.Printf("== %s\n%v\n\n", step, err)
		return
	}
	text, err := json.Marshal(result)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("== %s\naccepted: %s\n\n", step, text)
}
`
