import { Controller, Get, Post, Query } from '@nestjs/common';
import { Access } from '../access/access.ts';

@Controller('health')
@Access('staff') // ✗ lint escale/resolver-states-access
export class HealthController {
  @Get('live')
  live(): string { // ✗ lint escale/resolver-states-access
    return 'ok';
  }

  @Access('anyone')
  @Get('ready')
  ready(@Query('deep') deep: string): string {
    return deep;
  }

  @Post()
  restart(): void { // ✗ lint escale/resolver-states-access
    this.ready('1');
  }

  private helper(): string {
    return 'not an entry';
  }
}
