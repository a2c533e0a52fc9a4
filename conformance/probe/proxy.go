package probe

import (
	"encoding/base64"
	"net/http"
	"net/url"
)

// ProxySecrets are what nobody must repeat of the proxy that a Doer's requests to an endpoint go by, as far as can be told: its
// password, and that as it is sent.
func ProxySecrets(d Doer, endpoint *url.URL) []string {
	through, ok := d.(interface {
		proxy(endpoint *url.URL) *url.URL
	})
	if !ok || endpoint == nil {
		return nil
	}
	proxy := through.proxy(endpoint)
	if proxy == nil || proxy.User == nil {
		return nil
	}
	password, _ := proxy.User.Password()
	if password == "" {
		return nil
	}
	return []string{base64.StdEncoding.EncodeToString([]byte(proxy.User.Username() + ":" + password)), password}
}

func (c *Client) proxy(endpoint *url.URL) *url.URL {
	if c == nil || c.Transport == nil || c.Transport.Proxy == nil {
		return nil
	}
	proxy, err := c.Transport.Proxy(&http.Request{URL: endpoint})
	if err != nil {
		return nil
	}
	return proxy
}

func (c *counted) proxy(endpoint *url.URL) *url.URL {
	if through, ok := c.next.(interface {
		proxy(endpoint *url.URL) *url.URL
	}); ok {
		return through.proxy(endpoint)
	}
	return nil
}
