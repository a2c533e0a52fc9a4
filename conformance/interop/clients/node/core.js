// Calls the operation by @alicloud/pop-core and prints what its caller gets as one line of JSON.
const { RPCClient } = require('@alicloud/pop-core');

const [host, accessKeyId, accessKeySecret, group] = process.argv.slice(2);
const client = new RPCClient({ accessKeyId, accessKeySecret, endpoint: `http://${host}`, apiVersion: '2020-09-07' });
client.request('GenerateAggregateConfigRulesReport', { AggregatorId: group }, { method: 'POST', formatParams: false })
  .then((r) => ({ Status: 200, RequestID: r.RequestId, Group: r.AggregatorId }))
  .catch((e) => {
    if (!e.data) throw e;
    return { Code: e.code, Message: e.data.Message, RequestID: e.data.RequestId }; // it does not tell the status
  })
  .then((answer) => console.log(JSON.stringify(answer)));
