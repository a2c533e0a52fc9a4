package acs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Client calls operations at one endpoint: it encodes parameters, signs, sends once and reads the answer. Nothing is ever
// sent a second time, for a nonce that was used is refused; redirects are not followed. It is safe for concurrent use.
// Generated packages have a Client of their own around it, with the types of their operation.
type Client struct {
	endpoint string
	sign     RequestEditor
	doer     *http.Client
	get      bool
	format   Format
}

// ClientOption sets up a [Client].
type ClientOption func(*Client)

// WithHTTPClient sets what sends requests, for a proxy, certificates or a timeout of one's own. Its CheckRedirect is used as
// it is. The default waits for a minute at most.
func WithHTTPClient(doer *http.Client) ClientOption { return func(c *Client) { c.doer = doer } }

// WithSigner signs by an editor such as [SignRequestV3] gives; the default is [SignRequestV1] with the credentials.
func WithSigner(sign RequestEditor) ClientOption { return func(c *Client) { c.sign = sign } }

// WithoutSigning sends requests unsigned, to a service behind a gateway that verifies.
func WithoutSigning() ClientOption {
	return WithSigner(func(context.Context, *http.Request) error { return nil })
}

// WithGet sends the parameters in the query of a GET. The default is a form by POST.
func WithGet() ClientOption { return func(c *Client) { c.get = true } }

// WithFormat asks for answers in a format; the default is JSON. Free-form objects are left out of results in XML.
func WithFormat(format Format) ClientOption { return func(c *Client) { c.format = format } }

const clientTimeout = time.Minute

// NewClient gives a client of an endpoint, which is a host, with a port or not, spoken to by https
// (config.cn-shanghai.aliyuncs.com), or an http or https address without a path. See [RegionEndpoint].
// It fails when the endpoint is none, and when there is neither a complete access key nor another way to sign.
func NewClient(endpoint string, credentials Credentials, options ...ClientOption) (*Client, error) {
	address, err := endpointURL(endpoint)
	if err != nil {
		return nil, err
	}
	c := &Client{endpoint: address}
	for _, option := range options {
		if option != nil { // an option that its caller chose not to have
			option(c)
		}
	}
	if c.sign == nil {
		if credentials.AccessKeyID == "" || credentials.AccessKeySecret == "" {
			return nil, errNoKey
		}
		c.sign = SignRequestV1(credentials, SignOptions{})
	}
	if c.doer == nil {
		c.doer = &http.Client{
			Timeout:       clientTimeout,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		}
	}
	return c, nil
}

// RegionEndpoint gives the host that most products answer at in a region: config.cn-shanghai.aliyuncs.com for Config and
// cn-shanghai. It is a convention that not every product follows everywhere; the product's own list of endpoints decides.
func RegionEndpoint(product, region string) string {
	return strings.ToLower(product) + "." + region + ".aliyuncs.com"
}

// endpointURL makes an address of an endpoint.
func endpointURL(endpoint string) (string, error) {
	address := endpoint
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return "", errors.New("acs: the endpoint cannot be read: expected a host or an http or https address")
	case u.Scheme != "http" && u.Scheme != "https", u.Hostname() == "", u.User != nil:
		return "", fmt.Errorf("acs: the endpoint is %q: expected a host or an http or https address", u.Redacted())
	case strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "":
		return "", fmt.Errorf("acs: the endpoint is %q: expected no path and no query, for operations are called at /", u.Redacted())
	}
	return u.Scheme + "://" + u.Host + "/", nil
}

// Do calls an operation once with the parameters that a struct stands for, see [EncodeParams], and reads the result into
// what result points to. A refusal, any status but 2xx, is an *[Error]; when its body is no envelope, its code is empty
// and its message says what came. Other errors say that parameters could not be written, that nothing came, or that the
// result could not be read.
func (c *Client) Do(ctx context.Context, operation Operation, params, result any) error {
	request, err := c.request(ctx, operation, params)
	if err != nil {
		return fmt.Errorf("%s: %w", operation.Action, err)
	}
	answer, err := c.doer.Do(request)
	if err != nil {
		return fmt.Errorf("%s: %w", operation.Action, withoutQuery(err))
	}
	if err := readAnswer(answer, result); err != nil {
		return fmt.Errorf("%s: %w", operation.Action, err)
	}
	return nil
}

func (c *Client) request(ctx context.Context, operation Operation, params any) (*http.Request, error) {
	own, err := EncodeParams(params)
	if err != nil {
		return nil, err
	}
	all := append(Params{
		{paramAction, operation.Action}, {paramVersion, operation.Version}, {paramFormat, c.format.String()},
	}, own...)
	method, query, body := http.MethodPost, "", all.Encode()
	if c.get {
		method, query, body = http.MethodGet, "?"+all.Encode(), ""
	}
	request, err := http.NewRequestWithContext(ctx, method, c.endpoint+query, http.NoBody)
	if err != nil {
		return nil, fmt.Errorf("acs: request: %w", err)
	}
	if !c.get {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		setBody(request, []byte(body))
	}
	if err := c.sign(ctx, request); err != nil {
		return nil, err
	}
	if c.get { // a body that is there, though empty, and cannot be had again keeps net/http from sending a GET twice
		request.Body, request.GetBody, request.ContentLength = io.NopCloser(strings.NewReader("")), nil, 0
	}
	return request, nil
}

// withoutQuery takes the address out of an error of net/http: its query has a signature, and perhaps secrets.
func withoutQuery(err error) error {
	var failed *url.Error
	if errors.As(err, &failed) {
		return failed.Err
	}
	return err
}
