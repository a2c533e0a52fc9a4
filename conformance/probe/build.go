package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// wire is a request ready to be sent, with what was signed.
type wire struct {
	method       string
	operation    acs.Params // Action and Version, where version 3 has headers for them
	query, form  acs.Params
	rawQuery     string // text put behind the query as it stands
	headers      []scenario.Header
	hasBody      bool
	encoding     scenario.Encoding
	stringToSign string
}

// build fills in the common parameters, signs with version 1 and makes the edits that come after signing.
func (p *Prober) build(r scenario.Request, names *names) (*wire, error) {
	w := &wire{method: method(r), headers: r.Headers, encoding: r.Encoding}
	params, err := p.parameters(r, names)
	if err != nil {
		return nil, err
	}
	w.hasBody = r.Placement == scenario.Form || r.Placement == scenario.Split
	if p.signsV1(r) {
		params = p.signV1(r, w, params)
	}
	if p.signs() && !p.signsV1(r) {
		params = w.named(params) // what is changed after signing is changed in what is signed: see changeSigned
	} else {
		params = edit(w, r.Sign.After, params)
	}
	p.place(w, r.Placement, params)
	return w, nil
}

func method(r scenario.Request) string {
	switch {
	case r.Method != "":
		return r.Method
	case r.Placement == scenario.Form, r.Placement == scenario.Split:
		return http.MethodPost
	default:
		return http.MethodGet
	}
}

// parameters are the common parameters that the request neither replaces nor leaves out, and then its own.
func (p *Prober) parameters(r scenario.Request, names *names) (acs.Params, error) {
	own := make(acs.Params, 0, len(r.Parameters))
	for _, param := range r.Parameters {
		v, err := names.value(param.Value)
		if err != nil {
			return nil, err
		}
		own = append(own, acs.Param{Name: param.Name, Value: v})
	}
	common, err := p.common(r, names)
	if err != nil {
		return nil, err
	}
	var out acs.Params
	for _, c := range common {
		if _, replaced := own.Get(c.Name); !replaced && !slices.Contains(r.Omit, c.Name) {
			out = append(out, c)
		}
	}
	return append(out, own...), nil
}

// common are the parameters that every request of version 1 carries; version 3 has headers for all but the first two,
// and sends those in headers as well.
func (p *Prober) common(r scenario.Request, names *names) (acs.Params, error) {
	out := acs.Params{{Name: "Action", Value: p.config.Action}, {Name: "Version", Value: p.config.Version}}
	if !p.signsV1(r) {
		return out, nil
	}
	nonce, err := names.nonce(r.Sign.Nonce)
	if err != nil {
		return nil, err
	}
	credentials := p.credentials(r)
	out = append(out,
		acs.Param{Name: "AccessKeyId", Value: credentials.AccessKeyID},
		acs.Param{Name: "SignatureMethod", Value: acs.SignatureMethodV1},
		acs.Param{Name: "SignatureVersion", Value: acs.SignatureVersionV1},
		acs.Param{Name: "SignatureNonce", Value: nonce},
		acs.Param{Name: "Timestamp", Value: p.config.Clock().Add(r.Sign.Shift).UTC().Format("2006-01-02T15:04:05Z")},
	)
	if credentials.SecurityToken != "" {
		out = append(out, acs.Param{Name: "SecurityToken", Value: credentials.SecurityToken})
	}
	return out, nil
}

func (p *Prober) credentials(r scenario.Request) acs.Credentials {
	return p.config.Credentials[r.Credential]
}

// otherSecret is a secret that is certainly not the caller's.
func otherSecret(secret string) string { return "plumb-not-" + secret }

func (p *Prober) signV1(r scenario.Request, w *wire, params acs.Params) acs.Params {
	signed := cmp.Or(r.Sign.Method, w.method)
	secret := p.credentials(r).AccessKeySecret
	if r.Sign.WrongSecret {
		secret = otherSecret(secret)
	}
	w.stringToSign = acs.StringToSign(signed, params)
	if slices.Contains(r.Omit, "Signature") {
		return params
	}
	return append(params, acs.Param{Name: "Signature", Value: acs.Sign(secret, w.stringToSign)})
}

// named takes the name of the operation out of the parameters: signing would, and would write all others anew.
func (w *wire) named(params acs.Params) acs.Params {
	for _, name := range []string{"Action", "Version"} {
		value, _ := params.Get(name)
		if value == "" {
			continue
		}
		w.operation = append(w.operation, acs.Param{Name: name, Value: value})
		w.headers = append(slices.Clip(w.headers), scenario.Header{Name: "X-Acs-" + name, Value: value})
		params = remove(params, name)
	}
	return params
}

func edit(w *wire, edits []scenario.Edit, params acs.Params) acs.Params {
	for _, e := range edits {
		switch e.Kind {
		case scenario.EditSet:
			params = set(params, e.Name, e.Value)
		case scenario.EditRemove:
			params = remove(params, e.Name)
		case scenario.EditRaw:
			w.rawQuery = e.Value
		}
	}
	return params
}

func set(params acs.Params, name, value string) acs.Params {
	for i := range params {
		if params[i].Name == name {
			params[i].Value = value
			return params
		}
	}
	return append(params, acs.Param{Name: name, Value: value})
}

func remove(params acs.Params, name string) acs.Params {
	var out acs.Params
	for _, param := range params {
		if param.Name != name {
			out = append(out, param)
		}
	}
	return out
}

func (p *Prober) place(w *wire, placement scenario.Placement, params acs.Params) {
	for _, param := range params {
		inForm := placement == scenario.Form || placement == scenario.Split && p.config.Business(param.Name)
		if inForm {
			w.form = append(w.form, param)
		} else {
			w.query = append(w.query, param)
		}
	}
}

// encode writes parameters with the request's way of writing a space.
func (w *wire) encode(params acs.Params) string {
	text := params.Encode()
	if w.encoding == scenario.EncodingPlus {
		text = strings.ReplaceAll(text, "%20", "+")
	}
	return text
}

// target is the address with the query.
func (w *wire) target(endpoint *url.URL) string {
	u := *endpoint
	u.Path = cmp.Or(u.Path, "/")
	u.RawQuery = w.encode(w.query)
	if w.rawQuery != "" {
		u.RawQuery = strings.TrimPrefix(u.RawQuery+"&"+w.rawQuery, "&")
	}
	return u.String()
}

// agent names the scenario in the User-Agent, so that a target's log can be read beside the report.
func agent(tool, scenarioID string) string {
	clean := strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f && r != '(' && r != ')' {
			return r
		}
		return '_'
	}, scenarioID)
	return fmt.Sprintf("%s (scenario=%s)", tool, clean)
}
