import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { folderOption, httpsAddress, portNumber, withFolders } from './command-options.ts';
import { type Effects, type ExitCode, exitCodes, processEffects, UsageError } from './effects.ts';
import { postedCommand } from './posted-command.ts';
import { posterCommand } from './poster-command.ts';
import { printCommand } from './print-command.ts';
import type { ProtectOptions } from './protect.ts';
import { BusyError, ForeignTargetError } from './publish.ts';
import { recordCommand } from './record-command.ts';
import { type BuildOptions, type CommonOptions, defaults } from './settings.ts';
import { wxDraftCommand } from './wechat/wx-draft-command.ts';
import { wxSignCommand } from './wechat/wx-sign-command.ts';

const collect = (value: string, former: string[] | undefined): string[] => [
  ...(former ?? []),
  value,
];

function countLimit(least: number): (value: string) => number {
  return (value) => {
    const limit = /^\d{1,6}$/.test(value) ? Number(value) : -1;
    if (limit < least) throw new InvalidArgumentError(`写 ${least} 到 999999 的整数`);
    return limit;
  };
}

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function withCommonOptions(command: Command): Command {
  return withFolders(command)
    .option('--town <镇>', '只处理这个镇（可写多次）', collect)
    .addOption(
      new Option('--format <格式>', '结果的格式')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--report <文件>', '另写一份供人看的检查报告（HTML）');
}

function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .helpOption('-h, --help', '显示说明')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeErr: () => {} })
    .exitOverride();
}

type Run = (effects: Effects) => Promise<ExitCode>;

/** A command's own module is loaded when it is chosen: drawing and the web take long to load. */
function program(choose: (run: Run, json: boolean) => void): Command {
  const root = command('zhangbang', '张榜：把一个县的内容生成为公开网站、公开栏海报和分享图。')
    .usage('<命令> [选项]')
    .helpCommand('help [命令]', '显示命令的说明');
  const exits = '\n退出码：0 已发布或没有错误；1 内容有错误；2 命令写错；3 程序或机器故障。';
  root.addHelpText('after', exits);
  root.addCommand(
    withCommonOptions(command('build', '检查内容并生成整个网站；有错误时不发布，原来的网站不动'))
      .addOption(folderOption('--out <文件夹>', '输出文件夹', defaults.out))
      .addOption(
        new Option('--base <网址>', '网站的网址，用于二维码和分享卡片').argParser(httpsAddress),
      )
      .option('--keep-going', '有错误的镇不发布，其余照常发布')
      .addHelpText('after', exits)
      .action((options: BuildOptions) => {
        choose(
          async (effects) => (await import('./build.ts')).build(options, effects),
          options.format !== 'text',
        );
      }),
  );
  root.addCommand(
    withCommonOptions(command('check', '只检查，不生成：内容、数字、引用、海报排版'))
      .argument('[文件...]', '零散的报告（.txt、.md、.mdx）：只检查这些文字，不读内容文件夹')
      .addHelpText('after', exits)
      .action((files: string[], options: CommonOptions) => {
        choose(
          async (effects) =>
            files.length > 0
              ? (await import('./check-text.ts')).checkText(files, options, effects)
              : (await import('./check.ts')).check(options, effects),
          options.format !== 'text',
        );
      }),
  );
  root.addCommand(
    posterCommand(
      command('poster', '把一块公开栏做成海报文件：PNG、JPEG、SVG 或可直接付印的 PDF'),
      (options) => {
        choose(async (effects) => (await import('./poster.ts')).poster(options, effects), false);
      },
    ),
  );
  root.addCommand(
    printCommand(command('print', '做一个印刷包：要印的公开栏、印刷清单和校验码'), (options) => {
      choose(async (effects) => (await import('./print.ts')).print(options, effects), false);
    }),
  );
  root.addCommand(
    postedCommand(command('posted', '登记海报张贴和撤下：哪一版挂在哪个村'), (options) => {
      choose(async (effects) => (await import('./posted.ts')).posted(options, effects), false);
    }),
  );
  root.addCommand(
    recordCommand(
      command('record', '登记版本：现行内容现在写了什么，改了的写更正说明'),
      (options) => {
        choose(async (effects) => (await import('./record.ts')).record(options, effects), false);
      },
    ),
  );
  root.addCommand(
    command('preview', '在本机浏览器里查看已生成的网站')
      .addOption(folderOption('--out <文件夹>', '生成好的网站', defaults.out))
      .addOption(new Option('--port <端口>', '端口').argParser(portNumber).default(4321))
      .action((options: { out: string; port: number }) => {
        choose(async (effects) => (await import('./preview.ts')).preview(options, effects), false);
      }),
  );
  root.addCommand(
    command('pack', '把生成好的网站打成一个 ZIP，给不连网的电脑用')
      .addOption(folderOption('--out <文件夹>', '生成好的网站', defaults.out))
      .option('--to <文件>', 'ZIP 文件；不写就按本期日期取名，放在当前文件夹')
      .addHelpText(
        'after',
        '\n里面有开始页、整个网站和每个文件的 SHA-256；ZIP 自己的校验码写在旁边的 .sha256 文件里。' +
          '\n内容相同，ZIP 就一字节不变。生成以后改过、多出或缺少文件的，不打包。' +
          '\n\n退出码：0 已打包；2 命令写错，或网站不完整；3 程序或机器故障。',
      )
      .action((options: { out: string; to?: string }) => {
        choose(async (effects) => (await import('./pack.ts')).pack(options, effects), false);
      }),
  );
  root.addCommand(
    command('protect', '把一张表里过小的数改为不公开，并保证从公开的合计推算不出来')
      .requiredOption(
        '--table <文件>',
        '表（JSON）：rows、columns、cells，可有 rowTotals、columnTotals、total',
      )
      .addOption(
        new Option('--threshold <数>', '大于 0、小于这个数的不公开；0 是不设门槛')
          .argParser(countLimit(0))
          .default(5),
      )
      .addOption(
        new Option('--width <数>', '不公开的数，旁人能推算出的范围至少有多宽')
          .argParser(countLimit(1))
          .default(3),
      )
      .addOption(
        new Option('--format <格式>', '结果的格式').choices(['json', 'csv']).default('json'),
      )
      .addHelpText(
        'after',
        '\n不公开的数在 JSON 里写作 null，在 CSV 里写作“不公开”。0 不算过小，只在要替别的数遮掩时才藏。' +
          '\n表里没有写的合计，当作别处也不公布；别处公布的合计要一并写进表里，才会防住。' +
          '\n合计只有本身过小，或不藏就保不住别的数时，才不公开。' +
          '\n输出之前逐格倒推核对；核对不通过，什么也不输出。旁人知道的是：表上公开的数，人数是不小于 0 的' +
          '\n整数，门槛是多少。哪几格是过小的、哪几格是陪着藏的，不要另外说出去。' +
          '\n\n退出码：0 已输出；1 表有错误；2 命令写错；3 核对没有通过，或程序故障。',
      )
      .action((options: ProtectOptions) => {
        choose(async (effects) => (await import('./protect.ts')).protect(options, effects), true);
      }),
  );
  root.addCommand(
    wxDraftCommand(command('wx-draft', '把公众号文章送进公众号的草稿箱；不发表'), (options) => {
      choose(
        async (effects) => (await import('./wechat/wx-draft.ts')).wxDraft(options, effects),
        false,
      );
    }),
  );
  root.addCommand(
    wxSignCommand(command('wx-sign', '给微信里打开的网页签名（可选的服务）'), (options) => {
      choose(
        async (effects) => (await import('./wechat/wx-sign.ts')).wxSign(options, effects),
        false,
      );
    }),
  );
  return root;
}

/** What a person at the keyboard reads when a command is written wrongly. */
function usageText({ code, message }: CommanderError): string {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? '';
  const similar = /Did you mean (?:one of )?([^)?]+)\?/.exec(message)?.[1];
  const suggestion = similar ? `；是不是 ${similar}` : '';
  const texts: Record<string, string> = {
    'commander.unknownOption': `没有选项 ${quoted}${suggestion}`,
    'commander.unknownCommand': `没有命令 ${quoted}${suggestion}`,
    'commander.missingMandatoryOptionValue': `缺少选项 ${quoted}`,
    'commander.optionMissingArgument': `选项 ${quoted} 后面要写内容`,
    'commander.excessArguments': '多写了参数',
    'commander.invalidArgument': `选项 ${quoted} 的内容不对：${message.replace(/^.*' is invalid\. ?/, '').replace(/^Allowed choices are (.+)\.$/, '可写 $1')}`,
  };
  return texts[code] ?? message;
}

/** Runs one command line (without `node` and the script). Resolves to the exit code. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let chosen: { run: Run; json: boolean } | null = null;
  const usage = (text: string): ExitCode => {
    process.stderr.write(`${text}\n运行 zhangbang --help 查看用法\n`);
    return exitCodes.usage;
  };
  const root = program((run, json) => {
    chosen = { run, json };
  });
  try {
    if (args.length === 0) {
      process.stdout.write(root.helpInformation());
      return exitCodes.usage;
    }
    root.parse(args, { from: 'user' });
    const { run, json } = chosen as unknown as { run: Run; json: boolean };
    return await run(processEffects({ json }));
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.done : usage(usageText(error));
    }
    if (error instanceof UsageError || error instanceof ForeignTargetError)
      return usage(error.message);
    const text = error instanceof BusyError ? error.message : faultText(error);
    process.stderr.write(`${text}\n`);
    return exitCodes.fault;
  }
}

/** A fault of ours or of the machine, with its causes, for whoever mends it. */
function faultText(error: unknown): string {
  const lines = ['程序或机器故障，没有发布，原来的网站没有改动。'];
  for (let cause = error, depth = 0; cause !== undefined && depth < 5; depth += 1) {
    lines.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return lines.join('\n');
}
