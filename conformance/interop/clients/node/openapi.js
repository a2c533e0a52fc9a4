// Calls the operation by @alicloud/openapi-client and prints what its caller gets as one line of JSON.
const { default: Client, Config, Params, OpenApiRequest } = require('@alicloud/openapi-client');
const { RuntimeOptions } = require('@alicloud/tea-util');

const [host, accessKeyId, accessKeySecret, group] = process.argv.slice(2);
const client = new Client(new Config({ accessKeyId, accessKeySecret, endpoint: host, protocol: 'http', regionId: 'cn-shanghai' }));
const params = new Params({
  action: 'GenerateAggregateConfigRulesReport', version: '2020-09-07', protocol: 'HTTP', pathname: '/', method: 'POST',
  authType: 'AK', style: 'RPC', reqBodyType: 'formData', bodyType: 'json',
});
client.callApi(params, new OpenApiRequest({ body: { AggregatorId: group } }), new RuntimeOptions({ autoretry: false }))
  .then((r) => ({ Status: 200, RequestID: r.body.RequestId, Group: r.body.AggregatorId }))
  .catch((e) => {
    if (!e.data) throw e;
    return { Status: e.data.statusCode, Code: e.code, Message: e.data.Message, RequestID: e.data.RequestId };
  })
  .then((answer) => console.log(JSON.stringify(answer)));
